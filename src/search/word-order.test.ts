import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../tests/support/properties.ts';
import { compareWords, wordByWord } from './word-order.ts';

const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ring', 'rings', '\uffff', '\u{1f300}'));

describe('the order of words', () => {
  test('is that of their bytes', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(compareWords(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
    expect(['\u{1f300}', '\uffff', 'z'].sort(compareWords)).toEqual(['z', '\uffff', '\u{1f300}']);
  });
});

describe('what several sources have', () => {
  test('comes word by word, with the sources that have each, in their order', () => {
    const sources = fc.array(fc.uniqueArray(word, { maxLength: 12 }), { maxLength: 9 });
    fc.assert(
      fc.property(sources, (lists) => {
        const sorted = lists.map((list, source) =>
          list.toSorted(compareWords).map((one): [string, number] => [one, source]),
        );
        const all = [...new Set(lists.flat())].sort(compareWords);
        const expected = all.map((one) => [
          one,
          lists.flatMap((list, source) => (list.includes(one) ? [[source, [one, source]]] : [])),
        ]);
        expect([...wordByWord(sorted)]).toEqual(expected);
      }),
    );
  });
});
