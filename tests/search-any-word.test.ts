import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../src/search/terms.ts';
import { searchable } from './support/both-modes.ts';

const letters = (from: number, to: number, least: number, most: number) =>
  fc
    .array(fc.integer({ min: from, max: to }), { minLength: least, maxLength: most })
    .map((codes) => String.fromCodePoint(...codes));

/** Words of many scripts, as composed, decomposed, in full width and with what nobody sees. */
const word = fc.oneof(
  letters(0x61, 0x7a, 3, 8),
  letters(0x61, 0x7a, 3, 8).map((text) => text.toUpperCase()),
  letters(0xe0, 0xf6, 2, 6),
  letters(0xe0, 0xf6, 2, 6).map((text) => text.normalize('NFD')),
  letters(0xff41, 0xff5a, 2, 6),
  letters(0x3b1, 0x3c9, 2, 6),
  letters(0x430, 0x44f, 3, 7),
  letters(0x5d0, 0x5ea, 3, 6),
  letters(0x628, 0x63a, 3, 6),
  letters(0x915, 0x939, 2, 5).map((text) => [...text].join('\u093f')),
  letters(0x4e00, 0x4e60, 1, 14),
  letters(0x30a2, 0x30ed, 1, 8),
  letters(0x30ab, 0x30b4, 2, 6).map((text) => text.normalize('NFD')),
  letters(0xff71, 0xff9d, 2, 6),
  letters(0xac00, 0xac60, 1, 6),
  letters(0xac00, 0xac60, 1, 6).map((text) => text.normalize('NFD')),
  letters(0xe01, 0xe2e, 2, 9),
  letters(0x61, 0x7a, 4, 8).map((text) => `${text.slice(0, 2)}\u00AD${text.slice(2)}`),
  fc.constantFrom(
    'straße',
    'ﬁne',
    'ŒUVRE',
    'İzmir',
    'ΟΔΟΣ',
    '½',
    'x_y',
    '__init',
    'v6.1-rc3',
    'fs/a.c',
    'a@b.example',
  ),
);
const between = fc.constantFrom(
  ' ',
  ' ',
  ', ',
  '. ',
  ' (',
  ') ',
  ' “',
  '->',
  '::',
  ' -',
  ' --',
  '',
  ' *',
  '=',
);
const text = fc
  .array(fc.tuple(between, word), { minLength: 2, maxLength: 12 })
  .map((parts) => `begin ${parts.flat().join('')} end.`);

describe('any word of any text', () => {
  it('is found by itself, however its letters are composed, in both modes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 12, maxLength: 20 }), async (texts) => {
        const modes = await searchable(texts);
        try {
          for (const [number, one] of texts.entries())
            for (const term of new Set(termsOf(one)))
              for (const typed of [term, term.normalize('NFC'), term.normalize('NFD')])
                for (const mode of ['small', 'archive'] as const)
                  expect(
                    await modes[mode](typed),
                    `${mode} ${JSON.stringify(typed)} in ${JSON.stringify(one)}`,
                  ).toContain(number);
        } finally {
          modes.stop();
        }
      }),
      { numRuns: 2 },
    );
  }, 60_000);
});
