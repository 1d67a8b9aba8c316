import { describe, expect, test } from 'vitest';
import { edited, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { latestChanges, wordsOf } from './changes.ts';

const LATER = '2020-03-05-b-author-000002';
const later = postFile(LATER, 'I say nothing of it.\n').replace('2020-03-02T', '2020-03-05T');
const files = { ...SMALL, [`posts/${LATER}.mdx`]: later };

describe('what changed lately', () => {
  const kb = knowledgeOf(files);

  test('stands newest first, a debate and a position at the date of the latest words about them', () => {
    expect(latestChanges(kb).map(({ id, date }) => [id, date.slice(0, 10)])).toEqual([
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
    expect(latestChanges(silent).map(({ id }) => id)).not.toContain('two-rings');
  });

  test('is told in words', () => {
    const [post, debate] = latestChanges(kb).map((change) => wordsOf(kb, change));
    expect(post?.title).toBe('A. Author: Rings');
    expect(post?.summary).toContain('I say nothing of it.');
    expect(debate).toEqual({ title: 'Rings', summary: 'About rings.' });
  });
});
