import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuotableTexts } from './quoted.ts';

/** Words whose letters change with their case, or lie outside of the basic plane, and what stands between words. */
const PIECES = [
  'one',
  'One',
  'ring',
  'a',
  'ßen',
  'SSen',
  'İz',
  'é',
  'e\u0301',
  '𝐀',
  '…',
  '...',
  '[it]',
  '[o]ne',
  '-',
  '=',
  '.',
  ' ',
  ' ',
  ' ',
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));

test('a quotation is found in many texts if it is in one of them', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 9, maxLength: 20 }), words, (texts, quotation) => {
      const alone = texts.some((text) => new QuotableTexts([text]).has(quotation));
      expect(new QuotableTexts(texts).has(quotation)).toBe(alone);
    }),
    { numRuns: 2000 },
  );
});
