import { expect, it } from 'vitest';
import type { Problem } from '../entries/index.ts';
import { cappedProblems } from './capped-problems.ts';

const problem = (line: number, more: Partial<Problem> = {}): Problem => ({
  code: 'stray-brackets',
  file: 'concepts/ring.mdx',
  line,
  message: 'no link',
  ...more,
});
const many = (count: number, more?: Partial<Problem>) =>
  Array.from({ length: count }, (_, at) => problem(at + 1, more));

it('the first 20 of a kind in a file are told, and how many more there are', () => {
  const capped = cappedProblems([...many(50), ...many(30, { file: 'concepts/other.mdx' })]);
  expect(capped).toHaveLength(42);
  expect(capped[20]).toEqual({
    ...problem(21),
    message: 'and 30 more of this kind in concepts/ring.mdx',
    more: 30,
  });
  expect(capped.at(-1)).toMatchObject({ file: 'concepts/other.mdx', more: 10 });
});

it('errors and warnings of a code, and other codes, are counted apart', () => {
  const all = [...many(15), ...many(15, { severity: 'warning' }), ...many(15, { code: 'broken-link' })];
  expect(cappedProblems(all)).toEqual(all);
});

it('21 are told', () => {
  expect(cappedProblems(many(21))).toEqual(many(21));
});
