import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from './code-points.ts';

const text = fc.string({
  unit: fc.constantFrom('a', '\n', 'é', '🙂', '\ud800', '\udc00', '👩‍👩‍👧'),
  maxLength: 30,
});

test('as many code points stand before an offset as a walk over the text counts; half a character counts whole', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { codePointsBefore, offsetBehind } = placesIn(whole);
      let count = 0;
      let at = 0;
      for (const char of whole) {
        for (let half = 0; half < char.length; half++)
          expect(codePointsBefore(at + half)).toBe(count + Number(half > 0));
        at += char.length;
        count++;
      }
      expect(codePointsBefore(whole.length)).toBe(count);
      const characters = [...whole];
      for (let behind = 0; behind <= characters.length + 1; behind++)
        expect(offsetBehind(behind)).toBe(characters.slice(0, behind).join('').length);
    }),
  );
});

test('a line and a column are an offset', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { offsetOf } = placesIn(whole);
      let offset = 0;
      for (const [line, { length }] of whole.split('\n').entries()) {
        expect(offsetOf(line, length)).toBe(offset + length);
        offset += length + 1;
      }
    }),
  );
  expect(placesIn('one\ntwo').offsetOf(2, 0)).toBe(7);
});
