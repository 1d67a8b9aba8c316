import { describe, expect, it } from 'vitest';
import { segmentLines } from '../segments/index.ts';
import { depthsOfWords } from './wrapped-tails.ts';

const LONG = 'this line was as long as its author let it be and then was quoted so that';
const depths = (text: string) => depthsOfWords(segmentLines(text));

describe('the depth of words', () => {
  it('is the depth of their marks', () => {
    expect(depths('On Mon, 06 Jan 2020 10:00:00 +0100, B. Author wrote:\n>> one\n> two\n\nthree')).toEqual([
      0, 2, 1, 0, 0,
    ]);
  });

  it('is that of the line before for the tail of a line that a mailer broke', () => {
    expect(depths(`>> ${LONG}\n> it broke\n>\n> Here the answer begins.`)).toEqual([2, 2, 1, 1]);
  });

  it('is that of the marks where a sentence ends or begins', () => {
    expect(depths(`>> ${LONG}.\n> it was said`)).toEqual([2, 1]);
    expect(depths(`>> ${LONG}\n> It was said`)).toEqual([2, 1]);
  });

  it('is one less for a line that a mailbox made begin with >From', () => {
    expect(depths('> one\n> > From here on\n> two')).toEqual([1, 2, 1]);
    expect(depths('> one\n>>From here on\n> two')).toEqual([1, 1, 1]);
  });
});
