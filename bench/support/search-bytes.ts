import type { Page } from 'playwright-core';
import type { PostNode } from '../../src/knowledge/index.ts';
import { kb, middle, p95, sum } from './figures.ts';
import { knownItems, WAYS } from './known-items.ts';
import { random } from './random.ts';
import { typeIntoPalette } from './search-in-browser.ts';
import type { CountedServer } from './serve-counted.ts';

/** Bytes before the search is opened, to the first result, and of later queries; returns the address of the worker. */
export async function bytes(page: Page, server: CountedServer, posts: readonly PostNode[]): Promise<string> {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  const before = server.take().filter(([path]) => /search\/|pagefind|worker|palette/.test(path));
  console.log(`bytes before the search is opened: ${sum(before)}`);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  const [item, ...items] = knownItems(posts, 31, 23);
  await typeIntoPalette(page, [item?.words.slice(0, 3).join(' ') ?? '']);
  const first = server.take();
  console.log(`bytes to the first result: ${kb(sum(first))}`);
  for (const [what, pattern] of Object.entries(PARTS))
    console.log(`  ${what}: ${kb(sum(first.filter(([path]) => pattern.test(path))))}`);
  await page.waitForLoadState('networkidle');
  console.log(`afterwards: ${kb(sum(server.take()))}`);
  for (const way of ['as typed', 'one typo']) {
    const next = random(5);
    const costs: number[] = [];
    for (const { words } of items) {
      await typeIntoPalette(page, [WAYS[way]?.(words.slice(0, 3), next) ?? '']);
      costs.push(sum(server.take()));
    }
    console.log(
      `bytes of a further query, three words, ${way}: median ${kb(middle(costs))}, p95 ${kb(p95(costs))}, mean ${kb(costs.reduce((a, b) => a + b, 0) / costs.length)}`,
    );
  }
  return first.map(([path]) => path).find((path) => /worker-/.test(path)) ?? '';
}

const PARTS: Readonly<Record<string, RegExp>> = {
  'scripts of the palette and the worker': /_astro/,
  'curated entries, people, threads': /search\/(?:records|manifest)/,
  'texts of entries': /search\/text/,
  vocabulary: /search\/words/,
  'Pagefind: script and WebAssembly': /pagefind\.js|wasm/,
  'Pagefind: the table of the archive': /table\.pf|lengths\.pf/,
  'Pagefind: words': /words-\d+\.pf/,
  'Pagefind: posts shown': /pagefind\/posts\//,
};
