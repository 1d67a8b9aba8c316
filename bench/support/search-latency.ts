import type { Page } from 'playwright-core';
import type { PostNode } from '../../src/knowledge/index.ts';
import type { SearchRecord } from '../../src/search/index.ts';
import { middle, ms, p95 } from './figures.ts';
import { knownItems } from './known-items.ts';
import { queryOf } from './query-of.ts';
import { random } from './random.ts';
import { longTasks, typeIntoPalette, watchLongTasks } from './search-in-browser.ts';

/** How long answers take, typed into the palette, and the long tasks of the main thread meanwhile. */
export async function latency(
  page: Page,
  curated: readonly SearchRecord[],
  posts: readonly PostNode[],
): Promise<void> {
  const next = random(29);
  await watchLongTasks(page);
  for (const words of [1, 3]) {
    const asked = Array.from({ length: 60 }, () => queryOf(curated, words, next));
    await typeIntoPalette(page, asked);
    const timings = await typeIntoPalette(page, asked);
    console.log(
      `curated results, ${words} word${words > 1 ? 's' : ''}: p95 ${ms(p95(timings.map(({ first }) => first)))}, median ${ms(middle(timings.map(({ first }) => first)))}`,
    );
  }
  const asked = knownItems(posts, 100, 31).map(({ words }) => words.slice(0, 3).join(' '));
  await typeIntoPalette(page, asked);
  const warm = await typeIntoPalette(page, asked);
  console.log(
    `post results, warm, three words: p95 ${ms(p95(warm.map(({ all }) => all)))}, median ${ms(middle(warm.map(({ all }) => all)))}`,
  );
  const long = await longTasks(page);
  console.log(
    `tasks of more than 50 ms on the main thread: ${long.length}${long.length > 0 ? ` (longest ${Math.max(...long)} ms)` : ''}`,
  );
}
