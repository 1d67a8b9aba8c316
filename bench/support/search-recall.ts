import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { wholeText } from '../../src/entries/index.ts';
import type { PostNode } from '../../src/knowledge/index.ts';
import { ownParagraphs } from '../../src/search/own-words.ts';
import { codeWords, identifiers, knownItems, WAYS } from './known-items.ts';
import { random } from './random.ts';
import { askWorker } from './search-in-browser.ts';

const QUERIES = 200;

/** How often a known post is among the first ten, and one that has an identifier. */
export async function found(page: Page, worker: string, posts: readonly PostNode[]): Promise<void> {
  const items = knownItems(posts, QUERIES);
  const recalls: string[] = [];
  for (const [way, typed] of Object.entries(WAYS)) {
    const next = random(41);
    const answers = await askWorker(
      page,
      worker,
      items.map(({ words }) => typed(words, next)),
    );
    const hits = answers.filter(({ posts: ids }, i) => ids.includes(items[i]?.id ?? '')).length;
    recalls.push(`${way} ${(hits / QUERIES).toFixed(3)}`);
  }
  console.log(`known item, ${QUERIES} queries, recall at 10: ${recalls.join(', ')}`);
  for (const [how, named, cut] of [
    ['identifiers, whole', identifiers(posts, QUERIES), 1],
    ['identifiers, by a prefix of three quarters', identifiers(posts, QUERIES), 0.75],
    ['words of code, whole, of at most ten posts', codeWords(posts, QUERIES), 1],
  ] as const) {
    const typed = named.map(({ identifier }) => identifier.slice(0, Math.ceil(identifier.length * cut)));
    const answers = await askWorker(page, worker, typed);
    const misses = named.filter(({ ids }, i) => !answers[i]?.posts.some((id) => ids.has(id)));
    console.log(
      `${how}: ${(1 - misses.length / named.length).toFixed(3)}${
        misses.length > 0
          ? ` (not ${misses
              .slice(0, 5)
              .map(({ identifier }) => identifier)
              .join(', ')})`
          : ''
      }`,
    );
  }
}

/** The same for MiniSearch over the same posts. */
export function miniSearch(posts: readonly PostNode[]): void {
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  mini.addAll(
    posts.map(({ id, entry }) => ({
      id,
      title: entry.data.subject,
      text: ownParagraphs(wholeText(entry).text)
        .map((paragraph) => paragraph.text)
        .join(' '),
    })),
  );
  const items = knownItems(posts, QUERIES);
  const recalls = Object.entries(WAYS).map(([way, typed]) => {
    const next = random(41);
    const hits = items.filter(({ id, words }) =>
      mini
        .search(typed(words, next))
        .slice(0, 10)
        .some((result) => result.id === id),
    ).length;
    return `${way} ${(hits / QUERIES).toFixed(3)}`;
  });
  console.log(`the same by MiniSearch 7.2 (prefix, fuzzy 0.2): ${recalls.join(', ')}`);
}
