import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './harness/kinds.ts';
import { visit } from './harness/visit.ts';

const kinds = Object.entries(kindsOfPages(inject('sites').root));

describe('without JavaScript', () => {
  test.each(kinds)('%s says with it what it says without', async (_kind, path) => {
    const plain = await visit(path, { javaScript: false });
    const scripted = await visit(path);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const main = words(await plain.locator('main').innerText());
    expect(main.length).toBeGreaterThan(100);
    const withScript = words(await scripted.locator('main').innerText());
    for (const sentence of withScript.match(/[^.!?]{30,}[.!?]/g) ?? [])
      expect(main).toContain(sentence.trim());
    expect(await plain.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await plain.locator('button:visible').count(), 'buttons that would do nothing').toBe(0);
  });

  test('links lead from home to the words of a post, and folds open', async () => {
    const page = await visit('', { javaScript: false });
    await page.locator('main a[href*="/debates/"]').last().click();
    await page.locator('main').getByRole('link', { name: 'vfio_device handle' }).first().click();
    await page.locator('main a[href*="/posts/"][href$="#handle-for-the-hypervisor"]').first().click();
    await page.waitForURL(/#handle-for-the-hypervisor$/);
    expect(await page.locator('[id="handle-for-the-hypervisor"]').isVisible()).toBe(true);
    const fold = page.locator('main details:not([open])').first();
    await fold.locator('summary').first().click();
    expect(await fold.count()).toBeGreaterThanOrEqual(0);
  });

  test('search leads to an index of all there is', async () => {
    const page = await visit('', { javaScript: false });
    await page.locator('[data-search-open]').first().click();
    await page.waitForURL(/\/search\/$/);
    for (const path of [
      'debates/nvme-vf-live-migration',
      'positions/controlling-function',
      'concepts/vfio-device',
    ]) {
      expect(await page.locator(`main a[href$="/${path}/"]`).first().isVisible(), path).toBe(true);
    }
  });
});
