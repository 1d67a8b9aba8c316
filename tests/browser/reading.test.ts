import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { followTo } from './harness/follow-to.ts';
import { seenText } from './harness/seen-text.ts';
import { visit } from './harness/visit.ts';

/** The colour behind the first of the elements, and whether it can be seen. */
async function lookOf(
  page: Page,
  selector: string,
): Promise<{ seen: boolean; background: string; around: string }> {
  const first = page.locator(selector).first();
  return {
    seen: await first.isVisible(),
    background: await first.evaluate((element) => getComputedStyle(element).backgroundColor),
    around: await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor),
  };
}

describe('from home to the words of a post', () => {
  test.each(['root', 'archive'] as const)('by links alone (%s)', async (site) => {
    const page = await visit('', { site });
    await page
      .locator('main')
      .getByRole('link', { name: 'Live migration of NVMe virtual functions' })
      .first()
      .click();
    await page.waitForURL(/\/debates\/[^/]+\/$/);

    await page.locator('main').getByRole('link', { name: 'vfio_device handle' }).first().click();
    await page.waitForURL(/\/positions\/vfio-device-handle\/$/);
    expect(await seenText(page.locator('main'))).toContain('vfio_device handle');

    await followTo(page, '#handle-for-the-hypervisor');
    const words = page.locator('[id="handle-for-the-hypervisor"]');
    expect(await words.evaluate((element) => element.tagName)).toBe('MARK');
    const marked = await page
      .locator('mark[data-argument="handle-for-the-hypervisor"], mark[id="handle-for-the-hypervisor"]')
      .allInnerTexts();
    expect(marked.join(' ').replace(/\s+/g, ' ')).toContain(
      'The struct vfio_device is the handle for the hypervisor to control the physical assigned device - and it is the hypervisor that controls the migration.',
    );
    const box = await words.boundingBox();
    expect(box?.y, 'the words are on the screen').toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
  });

  test.each(['light', 'dark'] as const)('where the evidence stands out (%s)', async (theme) => {
    const page = await visit('positions/vfio-device-handle/', { theme });
    await followTo(page, '#handle-for-the-hypervisor');
    const look = await lookOf(page, '.post-body mark');
    expect(look.seen).toBe(true);
    expect(look.background).not.toBe(look.around);
    expect(look.background).not.toBe('rgba(0, 0, 0, 0)');
  });

  test.each([375, 1440])('where the gist stands beside or below the words (%i px)', async (width) => {
    const page = await visit('positions/vfio-device-handle/', { width });
    await followTo(page, '#handle-for-the-hypervisor');
    const words = await page.locator('[id="handle-for-the-hypervisor"]').boundingBox();
    const note = page.locator('.margin-note', { has: page.locator('a[href="#handle-for-the-hypervisor"]') });
    expect(await seenText(note)).toContain('hypervisor that controls the migration');
    const beside = await note.boundingBox();
    if (!words || !beside) throw new Error('neither words nor note are drawn');
    if (width === 1440) expect(beside.x).toBeGreaterThan(words.x);
    else expect(beside.y).toBeGreaterThanOrEqual(words.y + words.height);
  });
});

describe('what is folded away', () => {
  test('is one click away', async () => {
    const page = await visit('posts/2022-12-07-jason-gunthorpe-607656/');
    const fold = page.locator('main details', {
      has: page.locator('summary', { hasText: 'About this post' }),
    });
    const inside = fold.locator('dl');
    expect(await inside.isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await inside.isVisible()).toBe(true);
  });
});

describe('the theme', () => {
  test('is the one that the reader chose, on the next page too', async () => {
    const page = await visit('', { theme: 'light' });
    const background = () =>
      page
        .locator('html')
        .evaluate(
          (element) =>
            getComputedStyle(element).getPropertyValue('color-scheme') +
            getComputedStyle(document.body).backgroundColor,
        );
    const light = await background();
    const toggle = page.locator('[data-theme-toggle]');
    while (!/^Theme: dark/.test((await toggle.getAttribute('aria-label')) ?? '')) await toggle.click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.locator('header nav a').first().click();
    await page.waitForLoadState();
    expect(await background()).toBe(dark);
  });
});

describe('a page that is not there', () => {
  test.each(['root', 'archive'] as const)('says so and leads home (%s)', async (site) => {
    const page = await visit('positions/no-such-position/', { site, status: 404 });
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.locator('.wordmark').click();
    await page.waitForLoadState();
    expect(await page.getByRole('heading', { level: 2, name: 'Debates' }).isVisible()).toBe(true);
  });
});
