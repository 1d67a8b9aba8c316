import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './harness/kinds.ts';
import { seenText } from './harness/seen-text.ts';
import { visit } from './harness/visit.ts';

const { post, 'reconstructed post': reconstructed } = kindsOfPages(inject('sites').root);

test.each([post, reconstructed])(
  'the page of a post tells reference managers what it is: %s',
  async (path = '') => {
    const page = await visit(path, { javaScript: false });
    const tags = await page
      .locator('meta[name^="citation_"]')
      .evaluateAll((all) =>
        all.map((tag) => [tag.getAttribute('name') ?? '', tag.getAttribute('content') ?? ''] as const),
      );
    const told = new Map(tags);
    const heading = await page.locator('h1').innerText();
    const context = new URLSearchParams((await page.locator('.Z3988').getAttribute('title')) ?? '');
    expect(told.get('citation_title')).toBe(heading);
    expect(told.get('citation_author')).toBe(context.get('rft.creator'));
    expect(told.get('citation_publication_date')?.replaceAll('/', '-')).toBe(context.get('rft.date'));
    expect(context.get('rft.title')).toBe(heading);
    expect(context.get('rft.type')).toBe('forumPost');
    expect(told.has('citation_abstract')).toBe(path === reconstructed);
  },
);

describe('the Cite box of a position', () => {
  test.each([
    [
      'In a document',
      'Markdown',
      /\[.*vfio\\?_device handle.*\]\(.*\/positions\/vfio-device-handle\/rev\/[0-9a-f]{10}\/\)/s,
    ],
    [
      'In a document',
      'Link: trailer',
      /^Link: \S*\/positions\/vfio-device-handle\/rev\/[0-9a-f]{10}\/ # vfio_device handle$/,
    ],
    ['As a reference', 'IEEE', /“vfio_device handle,”/],
    ['In a bibliography', 'BibTeX', /@\w+\{.*vfio-device-handle/s],
    ['In a bibliography', 'Hayagriva (Typst)', /^vfio-device-handle:\n {2}type: web\n/],
  ])('copies the citation %s as %s', async (group, format, shape) => {
    const page = await visit('positions/vfio-device-handle/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const box = page.locator('.cite');
    await box.locator('.cite-all > summary').click();
    const folds = box.locator('.cite-group', { has: page.locator('> summary', { hasText: group }) });
    if ((await folds.getAttribute('open')) === null) await folds.locator('> summary').click();
    const fold = folds.locator('details', { has: page.getByText(format, { exact: true }) });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
    await fold.getByRole('button', { name: /copy/i }).click();
    await box.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(shape);
    expect(copied).toBe(await fold.locator('pre').textContent());
  });

  test('says the whole address, also where the site does not know its own', async () => {
    const page = await visit('positions/vfio-device-handle/');
    const address = await page.locator('[data-cite-address]').textContent();
    expect(address).toMatch(/^https?:\/\/.*\/positions\/vfio-device-handle\/rev\/[0-9a-f]{10}\/$/);
    await page.locator('.cite-all > summary').click();
    expect(await page.locator('.cite pre').first().textContent()).toContain(address);
  });

  test('selects the citation where the browser does not let it copy', async () => {
    const page = await visit('positions/vfio-device-handle/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.locator('.cite-all > summary').click();
    const fold = page.locator('.cite-group details').first();
    await fold.getByRole('button', { name: /copy/i }).click();
    await page.locator('.cite').getByRole('status').filter({ hasText: 'Selected' }).waitFor();
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(
      (await seenText(fold.locator('pre'))).trim(),
    );
  });

  test('can be read without JavaScript, without buttons that do nothing', async () => {
    const page = await visit('positions/vfio-device-handle/', { javaScript: false });
    const box = page.locator('.cite');
    expect(await box.locator('pre').first().isVisible()).toBe(false);
    await box.locator('.cite-all > summary').click();
    expect(await box.locator('pre').first().isVisible()).toBe(true);
    expect(await box.getByRole('button').count()).toBe(0);
  });
});
