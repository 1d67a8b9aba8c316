import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { plainAddressList } from './address-syntax.ts';

test('each comment is given once, with the comments within it', () => {
  const comments: string[] = [];
  const list = plainAddressList('(a (b) c) "(d" <x(e)@example.org> (f', (words) => `${comments.push(words)}`);
  expect(comments).toEqual(['a (b) c', 'f']);
  expect(list).toBe(' (1)  "(d" <x@example.org>  (2) ');
});

test('comments of any depth, closed or not, take time in proportion to the text', () => {
  const start = cpuMilliseconds();
  for (const text of [
    '('.repeat(4e4),
    `${'('.repeat(4e4)}<`,
    `${'('.repeat(2e4)}${')'.repeat(2e4)}`,
    '()'.repeat(2e4),
    ')'.repeat(4e4),
    `${'(<'.repeat(2e4)}`,
    `${'(a)<'.repeat(2e4)}`,
  ])
    plainAddressList(text, () => '');
  expect(cpuMilliseconds() - start).toBeLessThan(4000);
});
