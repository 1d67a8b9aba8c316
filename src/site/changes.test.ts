import { describe, expect, test } from 'vitest';
import { edited, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { latestChanges, wordsOf } from './changes.ts';
import { daysIn } from './revisions/revision-days.ts';

const LATER = '2020-03-05-b-author-000002';
const later = postFile(LATER, 'I say nothing of it.\n').replace('2020-03-02T', '2020-03-05T');
const files = { ...SMALL, [`posts/${LATER}.mdx`]: later };

describe('what changed lately', () => {
  const kb = knowledgeOf(files);

  test('stands newest first, a debate and a position at the date of the latest words about them', () => {
    expect(latestChanges(kb, new Map()).map(({ id, date }) => [id, date.slice(0, 10)])).toEqual([
      [LATER, '2020-03-05'],
      ['rings', '2020-03-02'],
      ['one-ring', '2020-03-02'],
      ['two-rings', '2020-03-02'],
      ['2020-03-02-a-author-000001', '2020-03-02'],
    ]);
  });

  test('has no position that nobody spoke of', () => {
    const silent = knowledgeOf(
      edited(files, 'posts/2020-03-02-a-author-000001.mdx', 'objectsTo: two-rings', 'objectsTo: one-ring'),
    );
    expect(latestChanges(silent, new Map()).map(({ id }) => id)).not.toContain('two-rings');
  });

  test('has a position on the day of its last revision, but for the first: then it only came to be on record', () => {
    const kb = knowledgeOf(files);
    const lines = [
      { key: 'one-ring', recorded: '2020-04-01' },
      { key: 'two-rings', recorded: '2020-04-01' },
      { key: 'one-ring', recorded: '2020-04-03' },
    ];
    const changes = latestChanges(kb, daysIn(kb, lines)).map(({ id, date }) => [id, date.slice(0, 10)]);
    expect(changes.slice(0, 3)).toEqual([
      ['rings', '2020-04-03'],
      ['one-ring', '2020-04-03'],
      [LATER, '2020-03-05'],
    ]);
  });

  test('does not take the line of another scheme for a change of what it says', () => {
    const lines = [
      { key: 'one-ring', recorded: '2020-04-01', scheme: 1 },
      { key: 'one-ring', recorded: '2020-05-01', scheme: 2 },
    ] as const;
    const kb = knowledgeOf(files);
    expect([...daysIn(kb, lines)]).toEqual([]);
    const changed = [...lines, { key: 'one-ring', recorded: '2020-06-01', scheme: 2 }] as const;
    expect([...daysIn(kb, changed)]).toEqual([['one-ring', '2020-06-01']]);
  });

  test('is told in words', () => {
    const [post, debate] = latestChanges(kb, new Map()).map((change) => wordsOf(kb, change));
    expect(post?.title).toBe('A. Author: Rings');
    expect(post?.summary).toContain('I say nothing of it.');
    expect(debate).toEqual({ title: 'Rings', summary: 'About rings.' });
  });
});
