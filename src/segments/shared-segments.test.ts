import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentLines } from './segment-lines.ts';
import { countLines, roomForSegments, sharedLines } from './shared-segments.ts';

const line = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '> quoted',
    '>> deeper',
    '> > > deepest',
    '-- ',
    'On Monday, A. Author wrote:',
    '+ int x;',
  ),
);
const text = fc.array(line).map((lines) => lines.join('\n'));

describe('shared segments', () => {
  test('are those of the text, whoever put them there', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const shared = roomForSegments(texts.map(countLines));
        for (const _ of ['first', 'again'])
          texts.forEach((one, at) => {
            expect(sharedLines(one, at, shared)).toEqual(segmentLines(one));
          });
      }),
    );
  });

  test('are made anew where a quotation is too deep to be kept', () => {
    const deep = `${'>'.repeat(300)} words\nown words\n`;
    const shared = roomForSegments(['', deep].map(countLines));
    for (const _ of ['first', 'again']) expect(sharedLines(deep, 1, shared)).toEqual(segmentLines(deep));
  });
});
