import { decode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CborValue, pagefindFile } from './cbor.ts';
import { packTable, pagefindTable, unpackTable } from './packed-table.ts';
import { packWords, unpackWords } from './packed-words.ts';
import type { IndexedWord, WordInPost } from './pagefind-format.ts';

const POSTS = fc.array(
  fc.tuple(
    fc.nat(70_000),
    fc.array(fc.integer({ min: -300, max: 70_000 }), { maxLength: 5 }),
    fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 3 }),
  ) as fc.Arbitrary<WordInPost>,
  { maxLength: 5 },
);
const NAME = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((name) => !/[\n\uFEFF]/.test(name));
const WORDS = fc.array(
  fc.tuple(NAME, POSTS, fc.array(fc.tuple(NAME, POSTS), { maxLength: 2 })) as fc.Arbitrary<IndexedWord>,
  { maxLength: 6 },
);
const NUMBERS = fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 4 });
const PIECES = fc.array(fc.tuple(fc.constant('a/b-0.pf'), NUMBERS), { maxLength: 3 });

describe('the words of a file of an index', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(WORDS, (words) => {
        expect(unpackWords(packWords(words))).toEqual(words);
      }),
    );
  });

  test('are refused where they are cut short, or say that there are more', () => {
    const packed = packWords([['ring', [[3, [-25, 7], []]], []]]);
    for (let length = 0; length < packed.length; length++)
      expect(() => unpackWords(packed.slice(0, length))).toThrow(RangeError);
    expect(() => unpackWords(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x0f]))).toThrow(RangeError);
  });
});

describe('the table of an index', () => {
  test('comes back as it was', () => {
    const tables = fc.record({
      pagefind: fc.constant('1.6.0'),
      posts: fc.array(fc.nat(100_000)),
      words: fc.array(fc.tuple(NAME, NAME)),
      filters: fc.array(NAME),
      fields: fc.array(NAME),
      lengths: fc.record({ index: PIECES, filter: PIECES, fragment: PIECES }),
    });
    fc.assert(
      fc.property(tables, (table) => {
        expect(unpackTable(packTable(table))).toEqual(table);
      }),
    );
  });

  test('names posts by what no index changes, and by their numbers', () => {
    const table = (posts: number[], sizes: number[]) =>
      pagefindTable({
        pagefind: '1.6.0',
        posts,
        words: [],
        filters: [],
        fields: [],
        lengths: { index: [], filter: [], fragment: [['a/b-0.pf', sizes]] },
      })[1].map(([name]) => name);
    const [, second = ''] = table([10, 20], [100, 200]);
    const [alone = ''] = table([20], [200]);
    expect(second.slice(0, 2)).toBe(alone.slice(0, 2));
    expect(second.slice(2)).toBe('1');
  });
});

describe('a file of Pagefind’s', () => {
  test('is CBOR behind its mark', () => {
    const values = fc.letrec<{ value: CborValue }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.string({ unit: 'grapheme' }), fc.array(tie('value'))),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        const file = pagefindFile(value);
        expect(new TextDecoder().decode(file.subarray(0, 12))).toBe('pagefind_dcd');
        expect(decode(file.subarray(12))).toEqual(value);
      }),
    );
  });
});
