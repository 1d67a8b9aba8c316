import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LARGE } from './harness/debates-of-all-sizes.ts';
import { visit } from './harness/visit.ts';

const SITE = { site: 'debates' } as const;
const MAP = `debates/${LARGE}/map/`;

/** The boxes that are shown, and where. */
async function boxes(
  page: Page,
): Promise<{ words: string; left: number; top: number; isPosition: boolean }[]> {
  return page.locator('.map-canvas .map-box').evaluateAll((all) =>
    all
      .filter((box) => box.checkVisibility())
      .map((box) => {
        const { left, top } = box.getBoundingClientRect();
        const isPosition = box.classList.contains('is-position');
        return { words: box.querySelector('.box-words')?.textContent ?? '', left, top, isPosition };
      }),
  );
}

/** The words of the box that has the focus. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest('.map-box')?.querySelector('.box-words')?.textContent ?? null,
  );
}

describe('the map of a large debate', () => {
  test('opens at the positions and what speaks to them, for at the left and against at the right', async () => {
    const page = await visit(MAP, SITE);
    expect(await page.locator('.branches .branches .map-box:visible').count()).toBe(0);
    for (const position of (await page.locator('.map-positions > li').all()).slice(0, 6)) {
      const at = await position.locator(':scope > .map-box').boundingBox();
      for (const one of await position.locator('.map-side.for > .branches > li > .map-box').all())
        expect((await one.boundingBox())?.x).toBeLessThan(at?.x ?? 0);
      for (const one of await position.locator('.map-side.against > .branches > li > .map-box').all())
        expect((await one.boundingBox())?.x).toBeGreaterThan(at?.x ?? 0);
    }
  });

  test('has a line for each argument that is shown, to a port of its own; none crosses another of its box', async () => {
    const page = await visit(MAP, SITE);
    await page.locator('.branches details').evaluateAll((all) => {
      for (const fold of all) fold.setAttribute('open', '');
    });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const shown = (await boxes(page)).filter(({ isPosition }) => !isPosition).length;
    const heads = await page.locator('.map-lines .head').evaluateAll((all) =>
      all.map((head) => {
        const { left, right, top, bottom } = head.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    expect(shown).toBeGreaterThanOrEqual(150);
    expect(heads).toHaveLength(shown);
    const fused = heads.flatMap((a, at) =>
      heads
        .slice(at + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(fused).toEqual([]);
    // Upright parts of two lines at one height are never in one place.
    const lines = await page.locator('.map-lines .line').evaluateAll((all) =>
      all.flatMap((line) => {
        const [, , from, to] =
          /Q(-?[\d.]+) (-?[\d.]+) [^V]+V(-?[\d.]+)Q/.exec(line.getAttribute('d') ?? '')?.map(Number) ?? [];
        const [x] = /(?<=Q)-?[\d.]+/.exec(line.getAttribute('d') ?? '')?.map(Number) ?? [];
        return x === undefined || from === undefined || to === undefined
          ? []
          : [{ x, top: Math.min(from, to), bottom: Math.max(from, to) }];
      }),
    );
    expect(lines.length).toBeGreaterThan(50);
    const together = lines.flatMap((a, at) =>
      lines
        .slice(at + 1)
        .filter((b) => Math.abs(a.x - b.x) < 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2),
    );
    expect(together).toEqual([]);
  });

  test('is gone through by the keyboard, which unfolds what answers a box, zooms, and opens', async () => {
    const page = await visit(MAP, SITE);
    const stops = page.locator('.map-canvas [tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    const position = await focused(page);
    await page.keyboard.press('ArrowRight');
    const first = await focused(page);
    expect(first).not.toBe(position);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(position);
    await page.keyboard.press('ArrowDown');
    const next = await focused(page);
    expect(next).not.toBe(position);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(position);

    await page
      .locator('.map-side.against > .branches > li:has(> details) > .map-box .box-words')
      .first()
      .focus();
    const folded = await focused(page);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(folded);
    await page.keyboard.press('ArrowRight');
    const answer = await focused(page);
    expect(answer).not.toBe(folded);
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).not.toBe('none');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(folded);
    await page.keyboard.press(' ');
    expect(await page.locator('.branches .branches .map-box:visible').count()).toBe(0);

    const width = () =>
      page
        .locator('.map-box.is-position')
        .first()
        .evaluate((box) => box.getBoundingClientRect().width);
    const before = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeCloseTo(before * 1.2, 0);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(before / 1.2, 0);
    await page.keyboard.press('0');
    expect(await width()).toBeCloseTo(before, 0);
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
  });

  test('shows the open objections and what they hang on, and all again', async () => {
    const page = await visit(MAP, SITE);
    const all = (await boxes(page)).length;
    const button = page.getByRole('button', { name: 'Open objections only' });
    await button.click();
    const left = page.locator('.branches > li:visible');
    expect(await left.count()).toBeGreaterThan(3);
    const without = await left.evaluateAll((all) =>
      all
        .filter((item) => !item.hasAttribute('data-open') && item.querySelector('[data-open]') === null)
        .map((item) => item.textContent),
    );
    expect(without).toEqual([]);
    const open = await page.locator('.branches > li[data-open]').count();
    expect(await page.locator('.branches > li[data-open]:visible').count()).toBe(open);
    await button.click();
    expect((await boxes(page)).length).toBe(all);
  });

  test('keeps a position in sight while what speaks to it is', async () => {
    const page = await visit(MAP, { ...SITE, width: 900 });
    for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const frame = page.locator('.map-frame');
    const item = page.locator('.map-positions > li:has(.against > .branches > li:nth-child(4))').first();
    await item
      .locator('.against > .branches > li')
      .nth(3)
      .evaluate((one) => {
        const view = one.closest('.map-frame');
        if (view) view.scrollTop += one.getBoundingClientRect().top - view.getBoundingClientRect().top - 200;
        if (view) view.scrollLeft = view.scrollWidth;
      });
    await expect
      .poll(async () => {
        const [view, box] = [
          await frame.boundingBox(),
          await item.locator(':scope > .map-box').boundingBox(),
        ];
        if (!view || !box) return 'not drawn';
        const isIn =
          box.x >= view.x &&
          box.x + box.width <= view.x + view.width &&
          box.y >= view.y - 1 &&
          box.y < view.y + view.height;
        return isIn ? 'in sight' : JSON.stringify({ view, box });
      })
      .toBe('in sight');
  });

  test('keeps its positions where they are when something unfolds at their left', async () => {
    const page = await visit(MAP, { ...SITE, width: 900 });
    for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const item = page.locator('.map-positions > li:has(.for details)').first();
    const place = async () => (await item.locator(':scope > .map-box').boundingBox())?.x ?? 0;
    const fold = item.locator('.for summary').first();
    await fold.scrollIntoViewIfNeeded();
    const before = await place();
    // Without the scrolling that a click of the mouse would bring along.
    await fold.evaluate((summary: HTMLElement) => summary.click());
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await place()).toBeCloseTo(before, -1);
  });

  test('is a list on a phone, the map a click away', async () => {
    const page = await visit(MAP, { ...SITE, width: 375 });
    expect(await page.locator('.map-lines').isVisible()).toBe(false);
    const [position, first] = await boxes(page);
    expect(first?.top).toBeGreaterThan(position?.top ?? 0);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    expect(await page.locator('.map-lines .line').count()).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await page.getByRole('button', { name: 'List', exact: true }).click();
    expect(await page.locator('.map-lines').isVisible()).toBe(false);
  });

  test('is a list that unfolds without scripts', async () => {
    const page = await visit(MAP, { ...SITE, javaScript: false });
    expect(await page.getByRole('button').filter({ hasText: 'Map' }).count()).toBe(0);
    const answers = page.locator('.branches .branches .map-box');
    expect(await answers.locator('visible=true').count()).toBe(0);
    await page.locator('.branches summary').first().click();
    expect(await answers.locator('visible=true').count()).toBeGreaterThan(0);
  });
});
