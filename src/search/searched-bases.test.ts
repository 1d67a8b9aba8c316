import { describe, expect, test, vi } from 'vitest';
import { inBase } from './in-base.ts';
import type { IndexToOpen } from './library.ts';
import { PLACES } from './manifest.ts';
import type { Pagefind } from './pagefind.ts';
import { publishedTexts } from './published-texts.ts';
import type { SearchRecord } from './record.ts';
import { SearchedBases } from './searched-bases.ts';
import { packRecords } from './wire.ts';

const [GOOD, BAD] = ['https://good.example/', 'https://bad.example/'] as const;
const SIMPLE = JSON.stringify({ search: 'simple' });
const ARCHIVE = JSON.stringify({
  search: 'archive',
  posts: 500,
  years: [2020, 2021],
  words: {},
  texts: { first: [], pieces: 0 },
  index: { pagefind: '1.6.0', characters: [], folder: 'x' },
});

const record = (title: string): SearchRecord => ({
  kind: 'position',
  title,
  text: '',
  names: [],
  author: '',
  date: '',
  debate: '',
  address: 'positions/a/',
});
const RECORDS = JSON.stringify(packRecords([record('Rings')]));

/** The files of both knowledge bases, and what an index of the bad one answers. */
function bases({ manifest = () => SIMPLE, search }: Bad) {
  let opened = 0;
  const read = async (address: string) => {
    if (address.endsWith(PLACES.records)) return RECORDS;
    return address.startsWith(GOOD) ? SIMPLE : manifest();
  };
  const openPagefind = async (indexes: readonly IndexToOpen[]): Promise<Pagefind> => {
    opened++;
    const [base] = indexes;
    return {
      filters: async () => ({}),
      search: async () => {
        const nothing = { results: [], filters: {} };
        return base === undefined ? nothing : inBase(base, async () => search?.(opened) ?? nothing);
      },
    };
  };
  const both = new SearchedBases([GOOD, BAD], { read, openPagefind });
  return async () => {
    const answers = [];
    for await (const answer of both.answers('rings', {})) answers.push(answer);
    const { total, without } = answers.at(-1) ?? {};
    return { total, without };
  };
}

interface Bad {
  readonly manifest?: () => string | Promise<string>;
  readonly search?: (
    opened: number,
  ) => Awaited<ReturnType<Pagefind['search']>> | ReturnType<Pagefind['search']> | undefined;
}

const failing = () => {
  throw new Error('it is down');
};

describe('one of two knowledge bases', () => {
  test('that cannot be opened is left out, and named', async () => {
    const ask = bases({ manifest: failing });
    expect(await ask()).toEqual({ total: 1, without: [BAD] });
    expect(await ask()).toEqual({ total: 1, without: [BAD] });
  });

  test('that is no JSON is left out', async () => {
    expect(await bases({ manifest: () => '<html>' })()).toEqual({ total: 1, without: [BAD] });
  });

  test('whose index fails is left out', async () => {
    const ask = bases({ manifest: () => ARCHIVE, search: failing });
    expect(await ask()).toEqual({ total: 1, without: [BAD] });
  });

  test.each([
    ['opened', { manifest: () => new Promise<string>(() => undefined) }, 1],
    ['searched', { manifest: () => ARCHIVE, search: () => new Promise<never>(() => undefined) }, 2],
  ])('that does not answer while it is %s is left out after ten seconds', async (_, bad, times) => {
    vi.useFakeTimers();
    try {
      const asked = bases(bad)();
      await vi.advanceTimersByTimeAsync(times * 10_000);
      expect(await asked).toEqual({ total: 1, without: [BAD] });
    } finally {
      vi.useRealTimers();
    }
  });

  test('that was built anew is opened again', async () => {
    const ask = bases({
      manifest: () => ARCHIVE,
      search: (opened) => (opened === 1 ? failing() : undefined),
    });
    expect(await ask()).toEqual({ total: 2, without: undefined });
  });
});

test('where none can be read, the next question tries all of them again', async () => {
  let isDown = true;
  const read = async (address: string) => {
    if (isDown) failing();
    return address.endsWith(PLACES.records) ? RECORDS : SIMPLE;
  };
  const both = new SearchedBases([GOOD, BAD], { read, openPagefind: failing });
  await expect(both.answers('rings', {}).next()).rejects.toThrow('it is down');
  isDown = false;
  expect((await both.answers('rings', {}).next()).value).toMatchObject({ total: 2 });
});

describe('texts that another site publishes', () => {
  const manifest = { ...JSON.parse(ARCHIVE), texts: { first: ['a'], pieces: 1 } };
  const texts = (file: string) =>
    publishedTexts(
      [
        { home: BAD, isOneOfSeveral: true, manifest, from: 2, to: 4 },
        { home: GOOD, isOneOfSeveral: true, manifest, from: 4, to: 6 },
      ],
      async () => file,
    );

  test('say nothing of records of others', async () => {
    const found = await texts('ring 0 2 -9 zz').words('ring');
    expect([...(found.get('ring') ?? [])]).toEqual([2, 4]);
  });

  test.each(['[1]', '{}', 'null', '[{"length":1}]', 'x'])(
    'are refused if they are none: %s',
    async (file) => {
      await expect(texts(file).texts([2])).rejects.toThrow();
    },
  );
});
