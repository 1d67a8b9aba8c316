import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIKENESS, likeness, likenessWithTypos } from './likeness.ts';

describe('likeness', () => {
  it('tells how a word stands in another, best first', () => {
    expect(likeness('vfio', 'vfio')).toEqual({ quality: LIKENESS.whole, start: 0, end: 4 });
    expect(likeness('contr', 'controlling')).toEqual({ quality: LIKENESS.prefix, start: 0, end: 5 });
    expect(likeness('submit', 'nvme_submit_vf_cmd')).toEqual({ quality: LIKENESS.part, start: 5, end: 11 });
    expect(likeness('fio', 'vfio')).toEqual({ quality: LIKENESS.inside, start: 1, end: 4 });
    expect(likeness('io', 'vfio')).toBeUndefined();
    expect(likeness('ring', 'vfio')).toBeUndefined();
  });
});

describe('likenessWithTypos', () => {
  it.each([
    ['contrlling', 'controlling'],
    ['conntrolling', 'controlling'],
    ['comtrolling', 'controlling'],
    ['cotnrolling', 'controlling'],
    ['ocntrolling', 'controlling'],
    ['vfoi', 'vfio'],
    ['definitely', 'definately'],
  ])('forgives %j for %j', (typed, word) => {
    expect(likenessWithTypos(typed, word)?.quality).toBeGreaterThan(0);
  });

  it('forgives a word of which only the beginning was typed', () => {
    expect(likenessWithTypos('contrlli', 'controlling')?.quality).toBe(LIKENESS.typoPrefix[1]);
  });

  it.each([
    ['pf', 'vf'],
    ['mdev', 'pasid'],
    ['vm', 'vfio'],
    ['queue', 'guest'],
  ])('does not take %j for %j', (typed, word) => {
    expect(likenessWithTypos(typed, word)).toBeUndefined();
  });

  it('forgives one edit in any word of four letters or more', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('drop', 'add', 'swap', 'change'), (word, at, edit) => {
        const i = at % (word.length - 1);
        const tail = {
          drop: word.slice(i + 1),
          add: `x${word.slice(i)}`,
          swap: `${word[i + 1]}${word[i]}${word.slice(i + 2)}`,
          change: `x${word.slice(i + 1)}`,
        }[edit];
        const typed = word.slice(0, i) + tail;
        if (typed.length >= 4) expect(likenessWithTypos(typed, word)).toBeDefined();
      }),
    );
  });
});
