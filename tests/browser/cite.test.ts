import { describe, expect, test } from 'vitest';
import { seenText } from './harness/seen-text.ts';
import { visit } from './harness/visit.ts';

describe('the Cite box of a position', () => {
  test.each([
    ['Markdown', /\[.*vfio\\?_device handle.*\]\(.*\/positions\/vfio-device-handle\/\)/s],
    ['BibTeX', /@\w+\{.*vfio-device-handle/s],
    ['text', /vfio_device handle/],
  ])('copies the citation as %s', async (format, shape) => {
    const page = await visit('positions/vfio-device-handle/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const box = page.locator('.cite');
    const fold = box.locator('details', {
      has: page.locator('summary', { hasText: new RegExp(format, 'i') }),
    });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
    await fold.getByRole('button', { name: /copy/i }).click();
    await box.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(shape);
    expect(copied).toBe(await fold.locator('pre').textContent());
  });

  test('selects the citation where the browser does not let it copy', async () => {
    const page = await visit('positions/vfio-device-handle/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    const fold = page.locator('.cite details').first();
    await fold.getByRole('button', { name: /copy/i }).click();
    await page.locator('.cite').getByRole('status').filter({ hasText: 'Selected' }).waitFor();
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(
      (await seenText(fold.locator('pre'))).trim(),
    );
  });

  test('can be read without JavaScript, without buttons that do nothing', async () => {
    const page = await visit('positions/vfio-device-handle/', { javaScript: false });
    const box = page.locator('.cite');
    expect(await box.locator('pre').first().isVisible()).toBe(true);
    expect(await box.getByRole('button').count()).toBe(0);
  });
});
