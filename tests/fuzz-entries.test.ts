import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogueOf, currentRevisions } from '../src/citations/index.ts';
import { hintsFor } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { searchRecords } from '../src/search/index.ts';
import { type Files, knowledgeOf } from './support/knowledge.ts';
import { mutated } from './support/mutate.ts';
import { RICH } from './support/rich-debate.ts';

/** What YAML, Markdown and MDX break on, and what the fields of entries name. */
const PIECES = [
  ...[
    '---\n',
    '\n---\n',
    '\n...\n',
    '\0',
    '\r\n',
    '\n',
    ' ',
    '\t',
    ': ',
    '- ',
    '? ',
    '#',
    '|-\n',
    '>\n',
    '&a ',
    '*a ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '!!js/function ',
    '%YAML 1.3\n',
    '<<: *a\n',
    '~',
    'null',
    '[[',
    ']]',
    '[[one-ring',
    '|',
  ],
  ...[
    '[[rings#cited]]',
    '<Evidence of="x" />',
    '<Evidence',
    '<script>',
    '</div>',
    '{1+1}',
    '{/*',
    '*/}',
    'import x from "y"\n',
  ],
  ...[
    '`',
    '```',
    '> '.repeat(40),
    '- '.repeat(40),
    '*a '.repeat(40),
    '![x](../../etc/passwd)',
    '<b onclick={x}>',
    '&#x202e;',
  ],
  ...[
    '\xe2\x80\xae',
    '\xff',
    '\xed\xa0\x80',
    '\x1b[2J',
    '__proto__: {a: 1}\n',
    'constructor: 1\n',
    '2024-02-30',
    '1e999',
  ],
  ...[
    'id: rings\n',
    'title: [a]\n',
    'supersededBy: one-ring\n',
    'objectsTo: [two-rings, {target: x}]\n',
    'aliases: [ring, one-ring]\n',
  ],
  ...[
    '    supports: one-ring\n',
    '    exact: |\n      x\n',
    'rivals: [[one-ring]]\n',
    'date: 99999-99-99\n',
    'separate: true\n',
  ],
];

const names = Object.keys(RICH);
const broken = fc.constantFrom(...names).chain((file) =>
  mutated(
    names
      .filter((name) => name.split('/')[0] === file.split('/')[0])
      .map((name) => Buffer.from(RICH[name] ?? '')),
    PIECES,
  ).map((bytes) => [file, bytes.toString('utf8')] as const),
);
const folders: fc.Arbitrary<Files> = fc
  .array(broken, { minLength: 1, maxLength: 3 })
  .map((files) => ({ ...RICH, 'parley.yaml': 'format: 2\n', ...Object.fromEntries(files) }));

it('entries that are cut, spliced and mutated are told by file and line, and what passes the check can be published', () => {
  fc.assert(
    fc.property(folders, (files) => {
      const kb = knowledgeOf(files);
      for (const { file, line, message } of [...kb.problems, ...hintsFor(kb)]) {
        const lines = (files[file] ?? '').split('\n').length;
        expect(Number.isInteger(line) && line >= 1 && line <= lines, `${file}:${line}: ${message}`).toBe(
          true,
        );
        expect(message).not.toMatch(
          /undefined|\[object|\bat \w+ \(|call stack|is not a function|Cannot read prop/,
        );
      }
      const publication = { site: 'https://example.org' };
      currentRevisions(kb);
      if (kb.problems.some(({ severity }) => severity !== 'warning')) return;
      catalogueOf(kb, undefined, publication);
      searchRecords(kb);
      for (const { text } of machineFiles({ kb, publication })) text();
    }),
    { numRuns: 250 },
  );
});
