import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, locate } from './evidence.ts';

const TEXT =
  '> He asked whether\n> the ring  is enough.\n\nThe ring is\nenough. It has been\nenough before.\n';

describe('evidence', () => {
  it('is found whatever its wrapping', () => {
    expect(locate({ exact: 'The ring is enough. It has been' }, foldText(TEXT))).toEqual({
      found: 'once',
      range: { start: { line: 3, column: 0 }, end: { line: 4, column: 19 } },
    });
  });

  it('is found behind quote marks', () => {
    const location = locate({ exact: 'asked whether the ring is enough' }, foldText(TEXT));
    expect(location).toEqual({
      found: 'once',
      range: { start: { line: 0, column: 5 }, end: { line: 1, column: 21 } },
    });
  });

  it('is not found where one letter differs', () => {
    expect(locate({ exact: 'The ring was enough' }, foldText(TEXT))).toEqual({ found: 'never' });
  });

  it('is told apart by what stands before or behind it', () => {
    const text = foldText(TEXT);
    expect(locate({ exact: 'enough' }, text).found).toBe('often');
    expect(locate({ exact: 'enough', prefix: 'been' }, text)).toMatchObject({
      found: 'once',
      range: { start: { line: 5 } },
    });
    expect(locate({ exact: 'enough', suffix: '. It has' }, text)).toMatchObject({
      found: 'once',
      range: { start: { line: 4 } },
    });
  });

  it('is found wherever it was taken from', () => {
    const words = fc
      .array(fc.constantFrom('one', 'two', 'three', 'a\u00e9', '#1,'), { minLength: 1, maxLength: 8 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (lines, from, length) => {
          const all = lines.join('\n').split(/\s/);
          const start = from % all.length;
          const exact = all.slice(start, start + 1 + (length % all.length)).join(' ');
          expect(
            locate({ exact }, foldText(`${lines.map((line) => `> ${line}`).join('\n')}\n`)).found,
          ).not.toBe('never');
        },
      ),
    );
  });
});
