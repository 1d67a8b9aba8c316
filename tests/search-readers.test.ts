import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BothModes, searchable } from './support/both-modes.ts';

const TEXTS = [
  'The committee numbered it TP 4159 and went home.',
  'By TP4159 the kettle moves.',
  'By TP4160 the kettle stays.',
  'A kettle lid is lifted by the WKL alone.',
  'The whistling lid is lifted by nobody.',
  'Copper kettles whistle before the water boils over.',
  'Copper kettles whistle.',
  'Copper whistles.',
];

let modes: BothModes;
beforeAll(async () => {
  modes = await searchable(TEXTS, [['WKL', 'whistling kettle lid', 'lid-lifter']]);
});
afterAll(() => modes.stop());

describe.each(['small', 'archive'] as const)('what a reader asks for, %s', (mode) => {
  it.each(['TP 4159', 'TP4159', 'tp-4159', 'tp 4159'])(
    '%s is one name, however it is written',
    async (typed) => {
      expect((await modes[mode](typed)).slice(0, 2).sort()).toEqual([0, 1]);
    },
  );

  it.each(['whistling kettle lid', 'lid-lifter'])(
    '%s, an alias, finds what speaks of the concept',
    async (typed) => {
      expect(await modes[mode](typed)).toContain(3);
    },
  );

  it('has what has most of the words behind the few that have all', async () => {
    expect(await modes[mode]('copper kettles whistle boils')).toEqual([5, 6]);
    expect(await modes[mode]('copper whistles')).toContain(7);
  });
});
