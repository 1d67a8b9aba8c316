import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recent } from './recent.ts';

test('gives what the function gives, however often it forgets', () => {
  const length = recent((key: string) => key.length, 3);
  fc.assert(
    fc.property(fc.string({ maxLength: 2 }), (key) => {
      expect(length(key)).toBe(key.length);
    }),
  );
});

test('computes again only what has not been asked for of late', () => {
  const computed: string[] = [];
  const noted = recent((key: string) => computed.push(key), 2);
  for (const key of ['a', 'a', 'b', 'c', 'a', 'd', 'e', 'f', 'a']) noted(key);
  expect(computed).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'a']);
});
