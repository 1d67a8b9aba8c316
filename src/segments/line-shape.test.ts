import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { type FormPattern, PATTERNS, SHORT_PATTERNS } from './form-patterns.ts';
import { FORMS, lowestBit, SHAPE_WORDS } from './forms.ts';
import { readShape } from './line-shape.ts';
import { makeup } from './makeup.ts';

function formsOf(line: string): string[] {
  const shapes = new Int32Array(SHAPE_WORDS);
  readShape(line, shapes, 0);
  return [...shapes].flatMap((word, i) => {
    const forms: string[] = [];
    for (let bits = word; bits !== 0; bits &= bits - 1) forms.push(FORMS[i * 32 + lowestBit(bits)] ?? '');
    return forms;
  });
}

const piece = fc.constantFrom(
  ...' .:;-/<>=()[]{}#$%@"\'|&*~_\t\\',
  '  ',
  '--',
  '://',
  '...',
  '. . . .',
  '123',
  '555-1234',
  'a',
  'o',
  'I',
  'www.',
  'mailto:',
  'static',
  'irb>',
  'text/plain',
  'Content-Type',
  'foo.c',
  'A. Author',
  'é',
  'Ж',
  '–',
  '•',
  '“',
  '🙂',
  '\u00a0',
);
const line = fc
  .oneof(
    fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .filter((text) => text.trim() !== '');

test('what a pattern asks of a line before it is tried, every line that it matches has', () => {
  const guarded: readonly FormPattern[] = [...PATTERNS, ...SHORT_PATTERNS].filter(([, any]) => any !== 0);
  fc.assert(
    fc.property(line, (text) => {
      const { kinds } = makeup(text.trim());
      for (const [form, any, pattern] of guarded)
        if (pattern.test(text)) expect((kinds & any) !== 0, form).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['See https://example.org/a for it.', ['url', 'ends sentence']],
  ['  return x[i] + 1;', ['code word', 'code mark', 'indented']],
  ['Name . . . . . . 12', ['padded value']],
  ['one   two   three', ['columns', 'few words']],
  ['Best regards,', ['closing', 'ends comma']],
  ['IMPORTANT NOTICE', ['capitals']],
  ['A. Author', ['names', 'length 15']],
  ['author at example.org', ['address']],
])('%j', (text, forms) => {
  expect(formsOf(text)).toEqual(expect.arrayContaining(forms));
});

test('patterns take linear time on long lines of one kind', () => {
  for (const unit of ['.', ' ', 'a', 'A ', '- ', '(', '"', '\t', '_', 'a.b', '1-', '\u00e9', '[', ': ']) {
    const text = `x${unit.repeat(200_000)}x`;
    const start = cpuMilliseconds();
    formsOf(text);
    expect(cpuMilliseconds() - start, unit).toBeLessThan(500);
  }
});
