import { describe, expect, it } from 'vitest';
import { segmentLines } from '../segments/index.ts';
import { quotedSections } from './fragments.ts';

describe('what a post quotes', () => {
  it('is parted by the words of the answer, and by whom it quotes', () => {
    const lines = segmentLines(
      'On Mon, 06 Jan 2020 10:00:00 +0100, B. Author wrote:\n> one\n\nYes.\n\n> two\n>\n> three\n\nOn Sun, 05 Jan 2020 10:00:00 +0100, C. Author wrote:\n> four\n',
    );
    expect(
      quotedSections(lines).map(({ attribution, fragments }) => [
        attribution?.name,
        fragments.map((units) => units.map((unit) => unit.lines.join('\n'))),
      ]),
    ).toEqual([
      ['B. Author', [['one'], ['two', 'three']]],
      ['C. Author', [['four']]],
    ]);
  });

  it('is what the mark of its quotation marks: a log behind another mark was pasted', () => {
    const lines = segmentLines(
      'On Mon, 06 Jan 2020 10:00:00 +0100, B. Author wrote:\n> It works here.\n\nNot for me:\n\n| fault at 0x10\n| stopped\n\nWhich version was it?\n',
    );
    expect(
      quotedSections(lines).flatMap(({ fragments }) => fragments.map((units) => units[0]?.lines)),
    ).toEqual([['It works here.']]);
    const bars = segmentLines(
      'On Mon, 06 Jan 2020 10:00:00 +0100, B. Author wrote:\n| It works here.\n| It does there.\n\nNot for me.\n',
    );
    expect(
      quotedSections(bars).flatMap(({ fragments }) => fragments.map((units) => units[0]?.lines)),
    ).toEqual([['It works here.', 'It does there.']]);
  });
});
