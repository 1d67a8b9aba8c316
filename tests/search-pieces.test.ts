import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  type IndexedWord,
  type IndexLengths,
  type IndexTable,
  type OpenedIndex,
  type PackedTable,
  type PagedPost,
  pageWords,
  severalAsOne,
  TABLE_FILE,
  unpackIndexFile,
  unpackTable,
  unpackWords,
} from '../src/search/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { type Served, serveFolder } from './browser/harness/static-server.ts';
import { openIndexes, writeByPagefind, writeIndex } from './support/pagefind-index.ts';

/** Posts of which each has three words of its own, and all of which have words that begin alike. */
const posts: PagedPost[] = Array.from({ length: 400 }, (_, i) => ({
  ...pageWords(
    segmentLines(
      `kettle${i} ring_${i.toString(36)}_turn ringed${i} and so on, ${i % 7 === 0 ? 'naïve résumés' : 'plain resumes'} here\n`,
    ),
  ),
  address: `posts/${i}/`,
  title: i % 50 === 0 ? `Über ${i}` : `Post ${i}`,
  author: 'Ada Author',
  // The first hundred have none: their index knows no such field.
  message: i < 100 ? '' : `m${i}@example.org`,
  date: '2020-01-11',
  facets: i < 300 ? { from: [`author-${i % 3}`] } : { has: ['patch'] },
}));

let folder: string;
let served: Served;
let opened: OpenedIndex[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-pieces-'));
  await writeByPagefind(join(folder, 'written'), posts);
  await writeIndex(folder, posts.slice(0, 100), posts.slice(100, 250), posts.slice(250));
  served = await serveFolder(folder, '/');
  opened = await openIndexes([served.url]);
  await close();
});

afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The folder that the index has to itself. */
function own(): string {
  const name = readdirSync(join(folder, 'pagefind')).find((one) => /^[0-9a-f]{16}$/.test(one));
  return join(folder, 'pagefind', name ?? '');
}

function made(): PackedTable {
  return unpackTable(gunzipSync(readFileSync(join(own(), TABLE_FILE))));
}

/** The records of an index in its pieces. */
function recordsOf(kind: keyof IndexLengths): Buffer[] {
  return made().lengths[kind].flatMap(([file, sizes]) => {
    const bytes = readFileSync(join(folder, 'pagefind', file));
    let at = 0;
    return sizes.map((size) => {
      at += size;
      return bytes.subarray(at - size, at);
    });
  });
}

describe('an index in pieces', () => {
  it('is cut smaller than Pagefind would cut it', () => {
    expect(recordsOf('index').length).toBeGreaterThan(1);
  });

  it('is searched for all words that begin as was typed, in whatever piece they are', async () => {
    const { results } = await severalAsOne(opened).search('ring');
    expect(results).toHaveLength(posts.length);
  });
});

describe('an index that was made of batches', () => {
  /** What Pagefind wrote of all posts at once. */
  function whole(): { table: IndexTable; read: (path: string) => Buffer } {
    const read = (path: string) => readFileSync(join(folder, 'written', path));
    const [table = ''] = readdirSync(join(folder, 'written')).filter((name) => name.endsWith('.pf_meta'));
    return { table: unpackIndexFile(read(table)) as IndexTable, read };
  }

  it('has the words that Pagefind finds in all posts at once, where it finds them, in the same files', () => {
    const { table, read } = whole();
    const [, , chunks, , , fields] = table;
    const words = chunks.map(
      ([, , name]) => (unpackIndexFile(read(`index/${name}.pf_index`)) as [IndexedWord[]])[0],
    );
    const merged = recordsOf('index').map((file) => unpackWords(gunzipSync(file)));
    expect(words.flat().length).toBeGreaterThan(1000);
    expect(merged).toEqual(words);
    expect(made().words).toEqual(chunks.map(([from, to]) => [from, to]));
    expect(made().fields).toEqual(fields);
  });

  it('has their posts and filters', () => {
    const { table, read } = whole();
    expect(made().posts).toEqual(table[1].map(([, words]) => words));
    expect(recordsOf('fragment').map((file) => gunzipSync(file).toString())).toEqual(
      table[1].map(([name]) => gunzipSync(read(`fragment/${name}.pf_fragment`)).toString()),
    );
    expect(recordsOf('filter').map(unpackIndexFile)).toEqual(
      table[3].map(([, name]) => unpackIndexFile(read(`filter/${name}.pf_filter`))),
    );
  });

  it('is read of by hosts that send parts of files, and by those that send whole ones', async () => {
    const asWhole = await serveFolder(folder, '/', { ranges: false });
    onTestFinished(() => asWhole.close());
    for (const home of [served.url, asWhole.url]) {
      const found = severalAsOne(await openIndexes([home]));
      const { results } = await found.search('kettle123');
      const pages = await Promise.all(results.map((result) => result.data()));
      expect(pages.map(({ url, meta }) => [url.split('#')[0], meta.title])).toEqual([
        [`${home}posts/123/`, 'Post 123'],
      ]);
    }
  });

  it('finds nothing rather than less where a file of it is not what it must be', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'search-pieces-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    for (const part of ['search', 'pagefind'])
      cpSync(join(folder, part), join(copy, part), { recursive: true });
    const [[words = ''] = []] = made().lengths.index;
    truncateSync(join(copy, 'pagefind', words), 100);
    const cut = await serveFolder(copy, '/');
    onTestFinished(() => cut.close());
    const found = severalAsOne(await openIndexes([cut.url]));
    await expect(found.search('kettle123')).rejects.toThrow(/words-0\.pf/);
  });

  it('is few files', () => {
    const files = readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => statSync(join(folder, 'pagefind', path)).isFile(),
    );
    expect(files.length).toBeLessThan(10);
  });
});
