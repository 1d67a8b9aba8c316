import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './harness/visit.ts';

/** The palette of a site whose posts have an index of their own, once posts were searched for these words. */
async function find(page: Page, words: string) {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(words);
  await page
    .getByRole('status')
    .filter({ hasText: /^(?!.*searching posts)(?:[\d,]+ results?|Nothing)/i })
    .first()
    .waitFor();
  return page.getByRole('option');
}

const POST = '2022-12-07-jason-gunthorpe-607656';

describe('the search of an archive', () => {
  test('loads nothing until it is used, then what it needs', async () => {
    const page = await visit('', { site: 'archive' });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /search|pagefind|worker/.test(path))).toEqual([]);
    await find(page, 'hypervisor');
    expect(loaded.some((path) => path.startsWith('/kb/pagefind/'))).toBe(true);
  });

  test('puts curated entries first, then posts', async () => {
    const page = await visit('', { site: 'archive' });
    await find(page, 'controlling function');
    const groups = await page.getByRole('group').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(groups.at(-1)).toMatch(/^Posts?/);
    expect(groups.findIndex((name) => /^Positions?/.test(name))).toBeGreaterThanOrEqual(0);
  });

  test('finds entries by their texts, and loads of these what it shows', async () => {
    const page = await visit('', { site: 'archive' });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const options = await find(page, 'centered around vfio_device object');
    const argument = options.and(page.locator('[href*="#"]:not([href*="mark="])')).first();
    expect(await argument.locator('.result-text mark').count()).toBeGreaterThan(1);
    expect(loaded.filter((path) => path.startsWith('/kb/search/texts/')).length).toBeGreaterThan(0);
  });

  test('goes to the paragraph of a post and marks the words there', async () => {
    const page = await visit('', { site: 'archive' });
    const options = await find(page, 'assurance iommu objects');
    const post = options.and(page.locator(`[href*="/posts/${POST}/?mark="]`)).first();
    expect(await post.locator('mark').count()).toBeGreaterThan(0);
    await post.click();
    await page.waitForURL(/\?mark=.*#L\d+$/);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString().toLowerCase()),
    );
    expect(marked).toEqual(expect.arrayContaining(['assurance', 'iommu', 'objects']));
  });

  test('corrects what is nowhere, says so, and searches for what was typed if that is wanted', async () => {
    const page = await visit('', { site: 'archive' });
    await find(page, 'asurance iomu');
    await page.getByText(/showing results for/i).waitFor();
    expect(await page.locator('#Search-corrected').innerText()).toMatch(/assurance iommu.*asurance iomu/is);
    await page.getByRole('button', { name: 'asurance iomu' }).click();
    await page.getByText(/nothing found/i).waitFor();
  });

  test('does not find quoted words in the post that quotes them', async () => {
    const page = await visit(`search/?q=${encodeURIComponent('"awkward with the driver core" kind:post')}`, {
      site: 'archive',
    });
    const post = page.locator('#Found .result').first();
    await post.waitFor();
    const found = await page
      .locator('#Found .result')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((href) => href?.includes(POST))).toEqual([]);
  });

  test('narrows by what is listed beside the results, each a search to share and to come back from', async () => {
    const page = await visit('search/?q=migration', { site: 'archive' });
    const facet = page.locator('.facet a', { hasText: 'Jason Gunthorpe' });
    await facet.click();
    await page.waitForURL(/from(?::|%3A)jason-gunthorpe/);
    await page.locator('.facet a[aria-current]').first().waitFor();
    await page.goBack();
    await page.waitForURL(/q=migration$/);
    expect(await page.locator('#Find-input').inputValue()).toBe('migration');
  });

  test('understands conditions', async () => {
    const page = await visit('search/?q=from:gunthorpe+kind:post+after:2022-12-01+before:2022-12-31', {
      site: 'archive',
    });
    await page.locator(`#Found a[href*="/posts/${POST}/"]`).first().waitFor();
    await page.goto(
      new URL('search/?q=from:gunthorpe+kind:post+after:2023', page.url().replace(/search.*/, '')).href,
    );
    await page.getByText(/nothing found/i).waitFor();
  });
});
