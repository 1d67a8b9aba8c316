import { describe, expect, it } from 'vitest';
import { doubtOf } from './slips.ts';

/** The words in the order of how likely it is that they were meant. */
const likeliest = (typed: string, words: readonly string[]) =>
  [...words].sort((a, b) => doubtOf(typed, a, 1) - doubtOf(typed, b, 1));

describe('how unlikely a slip is', () => {
  it.each([
    ['strutc', 'struct', 'struc', 'two letters exchanged before one too many'],
    ['pach', 'patch', 'path', 'a letter left out before a wrong one'],
    ['frok', 'from', 'frog', 'a neighbouring key before a far one'],
    ['rring', 'ring', 'bring', 'a letter typed twice before a wrong one at the beginning'],
    ['kopper', 'kipper', 'copper', 'a letter within before the first'],
  ])('%s is %s rather than %s: %s', (typed, meant, other) => {
    expect(likeliest(typed, [other, meant])).toEqual([meant, other]);
  });

  it('is none where nothing was mistyped', () => {
    expect(doubtOf('kettle', 'kettle', 1)).toBe(0);
  });

  it('is more for each slip, and where the word goes on', () => {
    expect(doubtOf('ketle', 'kettle', 1)).toBeLessThan(doubtOf('kelte', 'kettle', 2));
    expect(doubtOf('ketle', 'kettle', 1)).toBeLessThan(doubtOf('ketle', 'kettledrum', 1));
  });
});
