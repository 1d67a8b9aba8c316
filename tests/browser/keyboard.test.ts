import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './harness/visit.ts';

/** What has the focus: its words, and whether it shows that it has it. */
async function focused(page: Page): Promise<{ words: string; shows: boolean; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      words: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      shows:
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) ||
        style.boxShadow !== 'none',
      seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });
}

describe('with the keyboard alone', () => {
  test('the first stop skips to the content', async () => {
    const page = await visit('');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({
      words: expect.stringMatching(/skip/i),
      seen: true,
      shows: true,
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each([
    '',
    'debates/nvme-vf-live-migration/',
    'positions/vfio-device-handle/',
    'posts/2022-12-07-jason-gunthorpe-607656/',
    'search/',
  ])('every stop of /%s shows that it has the focus', async (path) => {
    const page = await visit(path);
    const stops = new Set<string>();
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      const { words, shows, seen } = await focused(page);
      expect({ words, shows, seen }).toEqual({ words, shows: true, seen: true });
      stops.add(words);
    }
    expect(stops.size).toBeGreaterThan(8);
  });

  test('a reader goes by the navigation to a debate', async () => {
    const page = await visit('');
    await tabTo(page, 'Debates');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/debates\/$/);
    await tabTo(page, 'Live migration of NVMe virtual functions');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/debates\/nvme-vf-live-migration\/$/);
  });

  test('a reader searches, chooses with the arrows and opens with Enter', async () => {
    const page = await visit('');
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('vfio device', { delay: 20 });
    await page.getByRole('option').nth(1).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /result/ })
      .first()
      .waitFor();
    const input = page.getByRole('combobox');
    const chosen = async () => page.locator(`[id="${await input.getAttribute('aria-activedescendant')}"]`);
    const first = await (await chosen()).getAttribute('href');
    await page.keyboard.press('ArrowDown');
    const second = await chosen();
    expect(await second.getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
    const address = (await second.getAttribute('href')) ?? '';
    expect(address).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.endsWith(address));
  });

  test('the palette keeps the focus, and gives it back', async () => {
    const page = await visit('concepts/');
    await tabTo(page, 'Positions');
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await focused(page)).words).toBe('Positions');
  });
});

/** Presses Tab until the link of these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).words === words) return;
  }
  throw new Error(`no stop is called "${words}"`);
}
