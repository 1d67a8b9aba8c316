import { describe, expect, test } from 'vitest';
import { foldedPosts } from './folded-posts.ts';
import { folds } from './folds.ts';
import { createIndex, heldIn, listedResults, query, type Result, type SearchRecord } from './index.ts';

function post(number: number, title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord {
  const date = `2020-01-${String(number).padStart(2, '0')}`;
  const names = [`m${number}@example.org`];
  return {
    kind: 'post',
    title,
    text,
    names,
    author: 'Ada',
    date,
    debate: '',
    address: `posts/${number}/`,
    ...more,
  };
}

const numbers = (records: readonly SearchRecord[]) =>
  folds(records, (one) => one).map(({ latest, others }) =>
    [latest, ...others].map(({ date }) => Number(date.slice(-2))),
  );

describe('what says the same is one result', () => {
  test('versions of a patch, under the latest, where the best of them stood', () => {
    const records = [
      post(5, '[PATCH v5 2/3] ring: turn it', 'a'),
      post(1, 'Kettles', 'b'),
      post(8, '[PATCH v8 2/4] ring: turn it', 'c'),
      post(2, '[RFC PATCH 1/3] Ring: turn it', 'd'),
    ];
    expect(numbers(records)).toEqual([[8, 5, 2], [1]]);
  });

  test('never what another knowledge base says, whoever it says wrote it', () => {
    const said = 'The watermark of the consumer moves only forwards, whatever the producer does.';
    const from = (home: string, number: number, address: string) =>
      post(number, '[PATCH] ring: turn it', said, { address: home + address });
    const [ours, theirs] = ['https://ours.example/kb/', 'https://theirs.example/'];
    expect(
      numbers([
        from(ours, 1, 'posts/1/#L3'),
        from(theirs, 8, 'posts/8/#L3'),
        from(ours, 4, 'threads/ring-turn/2/#4/L3'),
        from(theirs, 9, 'threads/ring-turn/#9/L3'),
      ]),
    ).toEqual([
      [4, 1],
      [9, 8],
    ]);
  });

  test('never what others wrote, answered, or called otherwise', () => {
    const records = [
      post(5, '[PATCH v5 2/3] ring: turn it', 'a'),
      post(6, '[PATCH v6 2/3] ring: turn it', 'a', { author: 'Ben' }),
      post(7, 'Re: [PATCH v5 2/3] ring: turn it', 'a'),
      post(8, '[PATCH v5 3/3] ring: turn it back', 'a'),
      post(9, 'ring: turn it', 'a'),
    ];
    expect(numbers(records)).toEqual([[5], [6], [7], [8], [9]]);
  });

  test('a paragraph that its author says again, where it is long enough to be no chance', () => {
    const said = 'The consumer spins as long as the watermark does not move, and that is what this mends.';
    const records = [
      post(1, '[PATCH 1/9] one', said),
      post(2, '[PATCH 2/9] two', said.toUpperCase()),
      post(3, 'A third', said, { author: 'Ben' }),
      post(4, '[PATCH 4/9] four', 'Applied, thanks.'),
      post(5, '[PATCH 5/9] five', 'Applied, thanks.'),
    ];
    expect(numbers(records)).toEqual([[2, 1], [3], [4], [5]]);
  });

  test('threads by their subjects; no curated entry, whatever it is called', () => {
    const thread = (number: number, version: number) =>
      post(number, `[PATCH v${version} 0/3] rings`, '', { kind: 'thread', address: `threads/${number}/` });
    expect(numbers([thread(1, 1), thread(2, 2)])).toEqual([[2, 1]]);
    const position = (number: number) =>
      post(number, '[PATCH 1/2] rings', 'x'.repeat(100), { kind: 'position' });
    expect(numbers([position(1), position(2)])).toEqual([[1], [2]]);
  });
});

describe('a small site', () => {
  const series = [1, 2, 3, 4, 5].map((version) =>
    post(version, `[PATCH v${version} 1/2] ring: turn it`, `The watermark moves, version ${version}.`),
  );
  const index = createIndex([...series, post(9, 'Kettles', 'The watermark is wet.')]);

  test('shows one result of a patch with how many more, and counts them all', () => {
    const { total, groups } = query(index, 'watermark', { perKind: 2 });
    const results = groups[0]?.results ?? [];
    expect(results.map(({ record, more = [] }) => [record.title, more.length])).toEqual(
      expect.arrayContaining([
        ['[PATCH v5 1/2] ring: turn it', 4],
        ['Kettles', 0],
      ]),
    );
    expect([total, groups[0]?.total, heldIn(results)]).toEqual([6, 6, 6]);
  });

  test('gives none of them again further down the list', async () => {
    const library = { index, archive: undefined };
    const { results } = await listedResults(library, 'watermark', { limit: 50 });
    expect(results).toHaveLength(2);
    expect((await listedResults(library, 'watermark', { offset: 2, limit: 50 })).results).toEqual([]);
  });
});

describe('an archive', () => {
  const result = (record: SearchRecord): Result => ({
    record,
    score: 1,
    title: { text: record.title, marks: [] },
    snippet: { text: record.text, marks: [] },
    words: [],
  });
  const versions = Array.from({ length: 20 }, (_, at) => post(at + 1, `[PATCH v${at + 1}] ring`, 'a'));
  const others = Array.from({ length: 8 }, (_, at) => post(at + 21, `Kettle ${at}`, 'b'));

  async function loaded(found: readonly SearchRecord[], shown: number) {
    let loads = 0;
    const results = await foldedPosts(found, shown, async (record) => {
      loads += 1;
      return result(record);
    });
    return { loads, results: results.length, held: heldIn(results) };
  }

  test('loads what it shows, where nothing of it says the same', async () => {
    expect(await loaded(others, 4)).toEqual({ loads: 4, results: 4, held: 4 });
  });

  test('loads on for what is folded, within bounds', async () => {
    expect(await loaded([...versions.slice(0, 3), ...others], 4)).toEqual({ loads: 6, results: 4, held: 6 });
    expect(await loaded([...versions, ...others], 4)).toEqual({ loads: 12, results: 1, held: 12 });
    expect(await loaded(versions.slice(0, 3), 4)).toEqual({ loads: 3, results: 1, held: 3 });
  });
});
