import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedIndex, type PagedPost, pageWords, severalAsOne } from '../src/search/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { type Served, serveFolder } from './browser/harness/static-server.ts';
import { openIndexes, writeIndex } from './support/pagefind-index.ts';

/** Posts of which each has three words of its own, and all of which have words that begin alike. */
const posts: PagedPost[] = Array.from({ length: 400 }, (_, i) => ({
  ...pageWords(
    segmentLines(
      `kettle${i} ring_${i.toString(36)}_turn ringed${i} and so on, ten words of plain prose here\n`,
    ),
  ),
  address: `posts/${i}/`,
  title: `Post ${i}`,
  author: 'Ada Author',
  message: `m${i}@example.org`,
  date: '2020-01-11',
  facets: {},
}));

let folder: string;
let served: Served;
let opened: OpenedIndex[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-pieces-'));
  await writeIndex(folder, posts);
  served = await serveFolder(folder, '/');
  opened = await openIndexes(folder, [served.url]);
  await close();
});

afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an index in pieces', () => {
  it('is cut smaller than Pagefind would cut it', () => {
    expect(readdirSync(join(folder, 'pagefind', 'index')).length).toBeGreaterThan(1);
  });

  it('is searched for all words that begin as was typed, in whatever piece they are', async () => {
    const { results } = await severalAsOne(opened).search('ring');
    expect(results).toHaveLength(posts.length);
  });
});
