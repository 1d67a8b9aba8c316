import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PagedPost,
  type Posts,
  pageWords,
  parseQuestion,
  queryPosts,
  rankings,
  SpellingCounts,
  severalAsOne,
  spellingPieces,
} from '../src/search/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { type Served, serveFolder } from './browser/harness/static-server.ts';
import { openIndexes, writeIndex } from './support/pagefind-index.ts';

function post(number: number, title: string, text: string, more: Partial<PagedPost> = {}): PagedPost {
  return {
    ...pageWords(segmentLines(text)),
    address: `posts/${number}/`,
    title,
    author: number % 2 === 0 ? 'Ada Author' : 'Bea Writer',
    message: `m${number}@example.org`,
    date: `2020-0${1 + (number % 9)}-11`,
    facets: { from: [number % 2 === 0 ? 'ada-author' : 'bea-writer'], list: ['rings'] },
    ...more,
  };
}

const posts: PagedPost[] = [
  post(
    0,
    'Rings',
    'The watermark of the consumer moves only forwards.\n\nA lone producer needs no barrier.\n',
  ),
  post(
    1,
    'Re: Rings',
    'Ada wrote:\n> The watermark moves.\n\nA barrier is cheap, and nvme_submit_vf_cmd takes one.\n',
  ),
  post(
    2,
    'Re: Rings',
    'Since v5.10-rc3 the commit 5f3a9c21d07b in fs/ring/turn.c:120 takes the watermark, the producer knows.\n',
  ),
  post(3, 'Teapots', 'The teapot whistles while the producer waits for the consumer.\n'),
  post(4, 'Patches', 'Apply it.\n', { facets: { from: ['ada-author'], list: ['rings'], has: ['patch'] } }),
  ...Array.from({ length: 30 }, (_, i) =>
    post(10 + i, `Filler ${i}`, `Kettle number ${i} boils before the producer comes.\n`),
  ),
];

let folder: string;
const served: Served[] = [];
let whole: Posts;
let parts: Posts;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-posts-'));
  const open = async (name: string, groups: readonly (readonly PagedPost[])[]): Promise<Posts> => {
    const urls: string[] = [];
    for (const [i, group] of groups.entries()) {
      await writeIndex(join(folder, name, String(i)), group);
      const server = await serveFolder(join(folder, name, String(i)), '/');
      served.push(server);
      urls.push(server.url);
    }
    const counts = new SpellingCounts();
    for (const { title, content } of posts) counts.add(title, new Set(content.toLowerCase().split(/\W+/)));
    const pieces = spellingPieces(posts.length, [counts.toText()], []);
    const lengths = groups.map((group) => {
      const words = group.flatMap(({ content }) => content.match(/\S+/g) ?? []);
      return { posts: group.length, postLength: words.length / group.length };
    });
    return {
      pagefind: severalAsOne(await openIndexes(urls, rankings(lengths))),
      spelling: { words: async (length) => pieces.get(length) ?? [] },
      valuesOf: ({ value }) => new Set([value]),
      debateTitle: () => '',
      years: [2020, 2020],
    };
  };
  whole = await open('whole', [posts]);
  parts = await open('parts', [posts.filter((_, i) => i % 2 === 0), posts.filter((_, i) => i % 2 === 1)]);
  await close();
});

afterAll(() => {
  for (const server of served) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function found(text: string, asked = whole, asTyped = false) {
  const answer = await queryPosts(asked, parseQuestion(text), { shown: 50, asTyped, facets: true });
  const ids = (answer.group?.results ?? []).map(({ record }) =>
    Number(/posts\/(\d+)\//.exec(record.address)?.[1]),
  );
  return { ...answer, ids: ids.sort((a, b) => a - b) };
}

describe('a search through posts', () => {
  it('takes what a query joins for its parts where nothing joins them, which is no correction', async () => {
    const { ids, how, corrected } = await found('watermark-producer');
    expect({ ids, how, corrected: [...corrected] }).toEqual({ ids: [0, 2], how: 'exact', corrected: [] });
  });

  it('says whether what it found has the signs of the query', async () => {
    expect((await found('watermark v5.10')).signed).toBe(true);
    expect((await found('watermark ->producer')).signed).toBeUndefined();
    expect((await found('watermark')).signed).toBeUndefined();
  });

  it.each([
    'm1@example.org',
    '<m1@example.org>',
    'mid:m1@example.org',
    'https://lore.kernel.org/rings/m1@example.org/',
  ])('finds the post by %s', async (typed) => {
    expect(await found(typed)).toMatchObject({
      ids: [1],
      how: 'exact',
      leads: expect.stringMatching(/\/posts\/1\/$/),
    });
  });

  it('finds those that have every word, in their own words', async () => {
    expect((await found('watermark producer')).ids).toEqual([0, 2]);
    expect((await found('watermark')).ids).toEqual([0, 2]);
    expect((await found('watermark producer')).how).toBe('exact');
  });

  it.each(['nvme_submit_vf_cmd', 'nvme_submit', 'submit', 'submit_vf'])(
    'finds the identifier by %s',
    async (typed) => {
      expect((await found(typed)).ids).toContain(1);
    },
  );

  it.each([
    'v5.10-rc3',
    'v5.10',
    '5f3a9c21d07b',
    '5f3a9c2',
    'fs/ring/turn.c',
    'b/fs/ring/turn.c',
    'fs/ring',
    'turn.c',
  ])('finds the version, commit or path by %s', async (typed) => {
    expect((await found(typed)).ids).toContain(2);
  });

  it('corrects words that are nowhere, and says how', async () => {
    const { ids, how, corrected } = await found('watermrak prodcuer');
    expect({ ids, how }).toEqual({ ids: [0, 2], how: 'typos' });
    expect([...corrected.values()]).toEqual(['watermark', 'producer']);
  });

  it('corrects nothing where the words are wanted as typed', async () => {
    expect((await found('waterm', whole, true)).ids).toEqual([]);
    expect((await found('waterm')).ids).toEqual([0, 2]);
  });

  it('finds posts with some of the words where none has all', async () => {
    const { how, ids } = await found('teapot watermark');
    expect(how).toBe('some');
    expect(ids).toEqual([0, 2, 3]);
  });

  it.each(['producer', 'kettle producer', 'watermark producer', 'rings', 'rings watermark'])(
    'gives the posts with %s the scores from several indexes that they have in one of all',
    async (words) => {
      const [one, several] = await Promise.all(
        [whole, parts].map(async ({ pagefind }) => {
          const { results } = await pagefind.search(words);
          const scores = results.map(async ({ data, score }) => {
            const { url } = await data();
            return [url.slice(url.indexOf('posts/')), score] as const;
          });
          return new Map(await Promise.all(scores));
        }),
      );
      expect(one?.size).toBeGreaterThan(1);
      expect(several?.size).toBe(one?.size);
      for (const [id, score] of one ?? [])
        expect((several?.get(id) ?? 0) / score, id).toBeCloseTo(1, words.includes('rings') ? 1 : 3);
    },
  );

  it('knows phrases and what must not occur', async () => {
    expect((await found('"lone producer"')).ids).toEqual([0]);
    expect((await found('"producer lone"')).ids).toEqual([]);
    expect((await found('watermark -barrier')).ids).toEqual([2]);
  });

  it('keeps to conditions', async () => {
    expect((await found('has:patch')).ids).toEqual([4]);
    expect((await found('producer -from:ada-author')).ids).toEqual([
      3,
      ...Array.from({ length: 15 }, (_, i) => 11 + 2 * i),
    ]);
    expect((await found('watermark after:2020-03-01')).ids).toEqual([2]);
    expect((await found('watermark after:2021')).ids).toEqual([]);
  });

  it('leads to the post of a Message-ID', async () => {
    expect((await found('<m3@example.org>')).leads).toMatch(/posts\/3\/$/);
    expect((await found('https://lore.kernel.org/rings/m3@example.org/')).leads).toMatch(/posts\/3\/$/);
    expect((await found('<m99@example.org>')).leads).toBeUndefined();
  });

  it('counts what it can be narrowed to', async () => {
    expect((await found('watermark')).tally?.get('from')).toEqual(new Map([['ada-author', 2]]));
  });
});

describe('two indexes searched as one', () => {
  it.each([
    'watermark producer',
    'watermark',
    'teapot',
    'barrier',
    'kettle',
    'nvme_submit',
    'watermark -barrier',
    'has:patch',
    'waterm',
  ])('find for %s what the index of the whole finds', async (text) => {
    expect((await found(text, parts)).ids).toEqual((await found(text)).ids);
    expect((await found(text, parts)).group?.total).toBe((await found(text)).group?.total);
  });

  it('correct words too', async () => {
    expect((await found('waterrmark', parts)).ids).toEqual([0, 2]);
  });
});
