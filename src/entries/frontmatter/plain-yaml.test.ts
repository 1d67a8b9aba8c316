import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from './plain-yaml.ts';

/** What the two readers may take for different things, and what is plain. */
const WORDS =
  "a|id|x-y|2020-03-02-a-author-000001#b|1_000|1_0.5|0b11|0o17|0x1F|1e3|.5|5.|+1|-0|-.0|-|--|---|...|.inf|-.inf|.NaN|~|null|Null|true|True|yes|12:30:45|2020-01-01|2001-12-14t21:59:43.10-05:00|<<|=|+01:00|-05:00|it's|a: b|a:b|a :b|: x| # c|#c|a#b|é|中文|🙂|\"q\"|'s'|''|\"|'|[a, b]|[]|[a,b]|[a, 1_0]|{}|{a: b}|&x|*x|!t|>-|%|@|`|,|\\|(c)|/p|$x|<i>|;|_|__proto__|0|007|1.5|1e|1e999|12e-400|Infinity|123456789012345678901234567890|  ".split(
    '|',
  );
const text = fc
  .array(fc.constantFrom(...WORDS, '|', '\u00a0', '\u0085', '\u2028', '\t', '\r'), { maxLength: 4 })
  .map((words) => words.join(' '));
const value = fc.oneof(
  text,
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.stringMatching(/^[-+.0-9_exob:]{1,8}$/),
  fc.stringMatching(/^[a-zA-Z0-9 :#,'"@.()_-]{1,14}$/),
);
const gap = fc.constantFrom(' ', ' ', '');
const more = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('\n  ', '\n    ', '\n', '\n\n  ', '\n  - ', '\n- '), text)
    .map((parts) => parts.join('')),
);
const mapping = fc
  .shuffledSubarray(['a', 'b', 'cc', 'd1', 'E', 'null', 'constructor'], { minLength: 1 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.tuple(gap, value, more).map(([g, v, m]) => `${name}:${g}${v}${m}`))),
  )
  .map((lines) => lines.join('\n'));
const list = fc
  .array(fc.tuple(fc.constantFrom('  - ', '    '), fc.constantFrom('a', 'b', 'c'), gap, value, more), {
    minLength: 1,
    maxLength: 5,
  })
  .map(
    (items) =>
      `x: 1\nlist:\n${items.map(([start, name, g, v, m]) => `${start}${name}:${g}${v}${m.replaceAll('\n', '\n    ')}`).join('\n')}`,
  );

describe('plain YAML', () => {
  it('is read as a full reader does, or left to it', () => {
    fc.assert(
      fc.property(fc.oneof(mapping, list), (source) => {
        const data = plainYaml(source);
        if (data === undefined) return;
        const document = parseDocument(`${source}\n`, { prettyErrors: false });
        expect(document.errors).toEqual([]);
        const full: unknown = document.toJS({ maxAliasCount: 100 });
        // Vitest's own comparison asks a mapping for its constructor, which may be a name of the mapping.
        if (!isDeepStrictEqual(data, full)) expect(data).toStrictEqual(full);
      }),
      { numRuns: 8000 },
    );
  });

  it.each([
    [
      "id: 2020-03-02-a-author-000001\nsubject: 'Re: [PATCH] it''s'\nzone: -05:00\nreferences:\n  - a@example.org\n  - b@example.org",
      true,
    ],
    ['arguments:\n  - id: a\n    supports: one-ring\n    aliases: [b, c]\n  - id: d', true],
    ['statement: One ring is enough\n  for all we do.', true],
    ['note: >-\n  folded', false],
    ['base: &a {x: 1}\nother: *a', false],
    ['a: 1\na: 2', false],
    ['a: 1_000', false],
    ['a: 1e999', false],
    [`a: ${'x'.repeat(2e7)}`, false],
    [`${'k'.repeat(1100)}: b`, false],
    ['a', false],
    ['', false],
  ])('is not everything (%#)', (source, isPlain) => {
    expect(plainYaml(source) !== undefined).toBe(isPlain);
  });
});
