import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seenText } from './harness/seen-text.ts';
import { visit } from './harness/visit.ts';

const SEED = 'posts/2022-12-07-jason-gunthorpe-607656/';

/** What a link of the same site leads to: the element that its fragment names. */
async function targetOf(page: Page): Promise<Locator> {
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(id).not.toBe('');
  return page.locator(`[id="${id}"]`);
}

async function wordsOf(block: Locator): Promise<string> {
  return (await block.innerText()).replace(/\s+/g, ' ').trim();
}

describe('a quotation', () => {
  test('leads to the paragraph it was copied from, which leads back to what answers it', async () => {
    const page = await visit(SEED);
    const quoted = await wordsOf(page.locator('.post-body blockquote p', { hasText: 'per see' }).last());
    await page.locator('.post-body .source a', { hasText: 'Christoph Hellwig' }).first().click();
    await page.waitForURL(/\/posts\/2022-12-07-christoph-hellwig-[^/]+\/#p-/);
    const source = page.locator('.answered, p', { has: await targetOf(page) }).last();
    expect(quoted).toContain('And while that is a fine concept per see');
    expect(await wordsOf(source)).toContain('And while that is a fine concept per see');

    const answer = page.locator('.answered', { has: await targetOf(page) }).locator('.answers a');
    await answer.filter({ hasText: 'Jason Gunthorpe' }).first().click();
    await page.waitForURL((url) => url.href.includes(SEED) && url.hash.startsWith('#p-'));
    const reply = page.locator('p', { has: await targetOf(page) });
    expect(await wordsOf(reply)).toContain("I don't see why you keep saying this");
  });

  test('is answered by a paragraph that has a permalink, seen on hover and on focus', async () => {
    const page = await visit(SEED);
    const paragraph = page.locator('.post-body p.prose', { hasText: 'At that point' });
    const permalink = paragraph.locator('.permalink');
    const opacity = () => permalink.evaluate((element) => Number(getComputedStyle(element).opacity));
    expect(await opacity()).toBeLessThan(0.1);
    await paragraph.hover();
    await expect.poll(opacity).toBeGreaterThan(0.4);
    await page.mouse.move(0, 0);
    await expect.poll(opacity).toBeLessThan(0.1);
    await permalink.focus();
    await expect.poll(opacity).toBeGreaterThan(0.4);
  });
});

describe('an argument map', () => {
  test('zooms by buttons and pans by dragging where it does not fit, and leads to its arguments', async () => {
    const page = await visit('positions/vfio-device-handle/', { width: 800 });
    const map = page.locator('[data-map]').first();
    await map.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await map.scrollIntoViewIfNeeded();
    const svg = map.locator('svg.argument-map');
    const width = async () => (await svg.boundingBox())?.width ?? 0;
    const before = await width();
    await map.getByRole('button', { name: 'Zoom in' }).click();
    expect(await width()).toBeCloseTo(before * 1.25, 0);
    await map.getByRole('button', { name: 'Fit the width' }).click();
    const frame = map.locator('.map-frame');
    expect(await width()).toBeLessThanOrEqual((await frame.boundingBox())?.width ?? 0);

    for (let times = 0; times < 4; times++) await map.getByRole('button', { name: 'Zoom in' }).click();
    await frame.scrollIntoViewIfNeeded();
    const box = await frame.boundingBox();
    if (!box) throw new Error('the map is not drawn');
    const scrolled = () => frame.evaluate((element) => element.scrollLeft);
    const start = await scrolled();
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 120, box.y + 60, { steps: 5 });
    await page.mouse.up();
    expect((await scrolled()) - start).toBeGreaterThan(60);

    const link = svg.locator('a').first();
    await link.focus();
    const address = await link.evaluate((element) => element.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.endsWith(address ?? '?'));
  });

  test('can be downloaded as a picture that stands alone', async () => {
    const page = await visit('debates/nvme-vf-live-migration/');
    const address = await page.locator('a[href$="map.svg"]').first().getAttribute('href');
    const response = await page.request.get(new URL(address ?? '', page.url()).href);
    expect(response.headers()['content-type']).toContain('image/svg+xml');
    const drawn = await response.text();
    expect(drawn).toMatch(/^<\?xml|^<svg/);
    expect(drawn).toContain('<style');
    expect(drawn).not.toContain('<script');
  });
});

describe('a list', () => {
  test('of positions shows those of one label', async () => {
    const page = await visit('positions/');
    const shown = page.locator('main [data-standing]:visible');
    const all = await shown.count();
    const choice = page.locator('.choices label', { hasText: 'objections answered' }).first();
    const count = Number(await choice.locator('.count').innerText());
    await choice.click();
    expect(await shown.count()).toBe(count);
    expect(count).toBeLessThan(all);
    for (const entry of await shown.all())
      expect(await entry.getAttribute('data-standing')).toBe('objections-answered');
  });

  test('of concepts shows those with the words typed', async () => {
    const page = await visit('concepts/');
    await page.getByRole('searchbox', { name: /Show only concepts/ }).fill('queue');
    const shown = page.locator('main [data-entry]:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    for (const entry of await shown.all()) expect((await entry.innerText()).toLowerCase()).toContain('queue');
    await page.getByRole('searchbox', { name: /Show only concepts/ }).fill('no such word');
    expect(await shown.count()).toBe(0);
  });
});

describe('a page that is not there', () => {
  test.each(['root', 'archive'] as const)('offers what was probably meant (%s)', async (site) => {
    const page = await visit('positions/vfio-device-handel/', { site, status: 404 });
    const link = page.locator('#Likely-list a').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('positions/vfio-device-handle/');
    await link.click();
    await page.waitForURL(/\/positions\/vfio-device-handle\/$/);
    expect(await seenText(page.locator('main'))).toContain('vfio_device handle');
  });
});
