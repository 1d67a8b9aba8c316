import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './harness/visit.ts';

/** The palette's results, once those for these words are there. */
async function find(page: Page, words: string) {
  const input = page.getByRole('combobox');
  await input.fill(words);
  await page
    .getByRole('status')
    .filter({ hasText: /result/ })
    .first()
    .waitFor();
  return page.getByRole('option');
}

describe('the search palette', () => {
  test.each(['Control+k', 'Meta+k', '/'])('opens by %s, and closes by Escape', async (keys) => {
    const page = await visit('');
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('combobox').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('opens by the button of the header', async () => {
    const page = await visit('concepts/');
    await page.locator('[data-search-open]').first().click();
    await page.getByRole('dialog').waitFor();
  });

  test.each(['root', 'threads'] as const)('leads by words with typos to a position (%s)', async (site) => {
    const page = await visit('', { site });
    await page.keyboard.press('/');
    const options = await find(page, 'controling functoin');
    const position = options.and(page.locator('[href$="/positions/controlling-function/"]'));
    expect(await position.locator('mark').count()).toBeGreaterThan(0);
    await position.click();
    await page.waitForURL(/\/positions\/controlling-function\/$/);
  });

  test('leads by words of an argument to the exact place in the post', async () => {
    const page = await visit('');
    await page.keyboard.press('Control+k');
    const options = await find(page, 'fundamentaly broken controlled');
    const argument = options.and(page.locator('[href*="/posts/"][href$="#centred-on-the-vm"]')).first();
    await argument.click();
    await page.waitForURL(/#centred-on-the-vm$/);
    const box = await page.locator('[id="centred-on-the-vm"]').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
  });

  test('says so where nothing is found', async () => {
    const page = await visit('');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zzqxqzz wwkqjx');
    await page.getByText(/nothing found/i).waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });

  test('is loaded on first use and not before', async () => {
    const page = await visit('');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    const before = loaded.splice(0);
    expect(before.filter((path) => /records|worker/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    await find(page, 'hypervisor');
    expect(loaded.filter((path) => /records/.test(path))).toHaveLength(1);
  });

  test('fits a phone', async () => {
    const page = await visit('', { width: 375 });
    await page.locator('[data-search-open]').first().click();
    await find(page, 'migration');
    const box = await page.getByRole('dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
  });
});

describe('the search page', () => {
  test('answers the question of its address, typos and all', async () => {
    const page = await visit('search/?q=vfio%20devcie%20handel');
    const result = page.locator('main a[href$="/positions/vfio-device-handle/"]').first();
    await result.locator('mark').first().waitFor();
    await result.click();
    await page.waitForURL(/\/positions\/vfio-device-handle\/$/);
  });

  test('keeps what was typed in its address, so that a search can be shared and gone back to', async () => {
    const page = await visit('search/');
    const input = page.locator('main input[name="q"], main input[type="search"]').first();
    await input.fill('hypervisor');
    await page.locator('main a[href$="/concepts/hypervisor/"] mark').first().waitFor();
    await page.waitForURL(/[?&]q=hypervisor/);
    await page.locator('main a[href$="/concepts/hypervisor/"]').first().click();
    await page.waitForURL(/\/concepts\/hypervisor\//);
    await page.goBack();
    await page.locator('main a[href$="/concepts/hypervisor/"] mark').first().waitFor();
    expect(await input.inputValue()).toBe('hypervisor');
  });

  test('shows what was asked for as text, whatever it is', async () => {
    const page = await visit(`search/?q=${encodeURIComponent('<img src=x onerror="window.pwned=1"> vfio')}`);
    await page.locator('main a mark').first().waitFor();
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  });
});

describe('what a search excludes', () => {
  test('is shown as a chip that takes it away', async () => {
    const page = await visit('search/?q=controlling+-kernel+function');
    const chip = page.locator('#Found-narrowed').getByRole('link', { name: 'without kernel' });
    await chip.waitFor();
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('q')).toBe('controlling function');
  });

  test('is shown so in the palette, which stays, as are conditions', async () => {
    const page = await visit('');
    await page.keyboard.press('/');
    await find(page, 'controlling -kernel function kind:argument');
    const chips = page.locator('#Search-narrowed').getByRole('link');
    expect(await chips.allTextContents()).toEqual(['without kernel ×', 'kind:argument ×']);
    await chips.first().click();
    await chips.first().filter({ hasText: 'kind:argument' }).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('controlling function kind:argument');
    await page.getByRole('dialog').waitFor();
  });
});

describe('what is folded under a result', () => {
  test('is opened in the palette too, by the keys that open a result', async () => {
    const page = await visit('');
    await page.keyboard.press('/');
    const options = await find(page, 'function kind:post');
    const openers = options.filter({ hasText: /^and \d+ more$/ });
    await openers.first().waitFor();
    const before = await options.count();
    const folded = Number(/\d+/.exec((await openers.first().textContent()) ?? '')?.[0]);
    const selected = page.locator('[role="option"][aria-selected="true"]');
    for (let i = 0; i < before && !/^and \d/.test((await selected.textContent()) ?? ''); i++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await options.count()).toBe(before - 1 + folded);
    expect(await selected.getAttribute('href')).toMatch(/#/);
  });
});
