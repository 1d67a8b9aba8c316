import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { parseSeries, parseSubject, seriesTitle } from './subject.ts';

describe('a subject', () => {
  it.each([
    ['Re: A question', 'A question', true],
    ['RE: Re: AW: A question', 'A question', true],
    ['Re[2]: A question', 'A question', true],
    ['答复: A question', 'A question', true],
    ['[list] Re: A question', '[list] A question', true],
    ['Fwd: A question', 'A question', false],
    ['A  question', 'A question', false],
    ['Re-2: SV: VS: A question', 'A question', true],
    ['Antw.: A question', 'A question', true],
    ['Vá: YNT: ΑΠ: A question', 'A question', true],
    ['회신: A question', 'A question', true],
    ['השב: A question', 'A question', true],
    ['RE : A question', 'A question', true],
    ['[EXTERNAL] Re: A question', 'A question', true],
    ['***SPAM*** A question', 'A question', false],
    ['R: A question', 'R: A question', false],
    ['vs: A question', 'vs: A question', false],
    ['re2: A question', 're2: A question', false],
    ['[PATCH] res: A question', '[PATCH] res: A question', false],
    ['[PATCH] SV: A question', '[PATCH] SV: A question', false],
    ['Reading: a question', 'Reading: a question', false],
    ['', '', false],
  ])('%s: its base, and whether it answers', (subject, base, isReply) => {
    expect(parseSubject(subject)).toEqual({ base, isReply });
  });

  it('stays the same when its base is taken again', () => {
    fc.assert(
      fc.property(fc.string(), (subject) => {
        const { base } = parseSubject(subject);
        expect(parseSubject(base)).toEqual({ base, isReply: false });
      }),
    );
  });

  it('of any length is read in linear time', () => {
    const start = cpuMilliseconds();
    parseSubject('Re: '.repeat(50_000));
    parseSubject(`${'['.repeat(100_000)}${' '.repeat(100_000)}`);
    expect(cpuMilliseconds() - start).toBeLessThan(1000);
  });
});

describe('the subject of a patch', () => {
  it.each([
    ['[PATCH] Fix it', { version: 1, number: 1, of: 1 }],
    ['[PATCH 0/5] Add it', { version: 1, number: 0, of: 5 }],
    ['[RFC PATCH 1/5] Add it', { version: 1, number: 1, of: 5 }],
    ['[PATCH v2 3/12] Add it', { version: 2, number: 3, of: 12 }],
    ['[PATCHv3 03/12] Add it', { version: 3, number: 3, of: 12 }],
    ['[PATCH net-next v4 3/5] Add it', { version: 4, number: 3, of: 5 }],
    ['[list] [PATCH v2] Fix it', { version: 2, number: 1, of: 1 }],
    ['[RFC] [PATCH 2/2] Fix it', { version: 1, number: 2, of: 2 }],
  ])('%s: its place in the series', (subject, series) => {
    expect(parseSeries(subject)).toEqual(series);
  });

  it.each(['A question', '[RFC] A question', '[ANNOUNCE] 1/2', '[PATCH 1/0] Nothing'])(
    '%s is none',
    (subject) => {
      expect(parseSeries(subject)).toBeUndefined();
    },
  );

  it('has the title of its series in every version', () => {
    expect(seriesTitle('Re: [PATCH v2 0/5] Add a thing')).toBe(seriesTitle('[RFC PATCH 0/4] add a thing'));
  });
});
