import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import type { WriteJob } from './write-post.ts';
import { writePosts } from './write-posts.ts';

const ENDING = new Map([
  [7, 'exit'],
  [120, 'throw'],
  [121, 'exit'],
]);
const job = (at: number) =>
  ({
    draft: { id: `p${at}`, subject: ENDING.get(at) ?? '' } as Draft,
    thread: 't',
    slugs: [],
    debate: undefined,
  }) satisfies WriteJob;

test('a post at which a thread ends is told; all others are written, in their order', async () => {
  const jobs = Array.from({ length: 260 }, (_, at) => job(at));
  let reported = 0;
  const place = { contentDir: '', spoolPath: '', dryRun: false };
  const fixture = new URL('./writer.fixture.ts', import.meta.url);
  const written = await writePosts(jobs, place, (count) => (reported += count), fixture);
  expect(reported).toBe(260);
  expect(written.map(({ id }) => id)).toEqual(jobs.map(({ draft }) => draft.id));
  expect(written.filter(({ change }) => change !== 'new')).toEqual([
    expect.objectContaining({ file: 'posts/p7.mdx', reason: expect.stringContaining('ended with 3') }),
    expect.objectContaining({
      reason: expect.stringContaining('RangeError: Maximum call stack size exceeded'),
    }),
    expect.objectContaining({ id: 'p121', change: 'skipped' }),
  ]);
});
