import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedByPackage, escapeLines } from './escape.ts';

describe('lines of prose are escaped', () => {
  test('as CommonMark and MDX need it', () => {
    expect(
      escapeLines([
        'plain words',
        'a_b *c* <d> {e}',
        '# no heading',
        'R&D &amp; [f](g)',
        'import x',
        '1. one',
        '  - an item',
        '\t2) two ',
      ]),
    ).toEqual([
      'plain words',
      'a\\_b \\*c\\* \\<d> \\{e}',
      '\\# no heading',
      'R\\&D \\&amp; \\[f]\\(g)',
      '&#x69;mport x',
      '1\\. one',
      '&#x20; \\- an item',
      '&#x9;2\\) two&#x20;',
    ]);
  });

  test('as the package does it, whatever they are', () => {
    const marks = fc.constantFrom(...'!"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~ \t\r\u00a0é');
    const words = fc.constantFrom(
      'import ',
      'export ',
      '--',
      '12.',
      '3)',
      '](',
      '![',
      '&#',
      '&amp;',
      '\\[',
      '+ ',
      'http://',
    );
    const line = fc
      .array(fc.oneof(marks, words, marks), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 40, maxLength: 80 }), (lines) => {
        expect(escapeLines(lines)).toEqual(escapedByPackage(lines));
      }),
      { numRuns: 60 },
    );
  });

  test('in time linear in a line of one sign', () => {
    for (const sign of ['*', '<', '&', '[', ' ', '1'])
      expect(escapeLines([`a${sign.repeat(100_000)}`])[0]?.length).toBeGreaterThan(100_000);
  });
});
