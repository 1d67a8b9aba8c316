import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DOCUMENT_FORMATS } from '../formats.ts';
import { formatFileOf, readCheckSettings } from './index.ts';
import { settingsSchema } from './schema.ts';

test('a settings file says sites, their former addresses, files, formats and ages', () => {
  const read = readCheckSettings(
    [
      'sites:',
      '  - https://example.org/kb/',
      '  - address: https://other.example/',
      '    former: [https://old.example/kb/]',
      'files: ["docs/**/*.md"]',
      'formats: { .page: markdown, NOTES: reStructuredText }',
      'maxAge: 7 days',
    ].join('\n'),
  );
  expect(read).toMatchObject({
    settings: {
      sites: [
        { address: 'https://example.org/kb/', former: [] },
        { address: 'https://other.example/', former: ['https://old.example/kb/'] },
      ],
      files: ['docs/**/*.md'],
      maxAge: 7 * 86_400_000,
    },
  });
  if (!('settings' in read)) return;
  expect(formatFileOf('a/b.page', read.settings)).toBe('b.page.md');
  expect(formatFileOf('a/NOTES', read.settings)).toBe('notes.rst');
  expect(formatFileOf('a/b.md', read.settings)).toBeUndefined();
});

test.each([
  ['site: https://example.org/\n', 1, 'nothing is called "site"'],
  ['files: [a]\nsites:\n  - ftp://example.org/\n', 3, 'sites.0'],
  ['sites:\n  - address: https://example.org/\n    old: []\n', 3, 'nothing is called "old"'],
  ['maxAge: soon\n', 1, 'must be a number of days or hours'],
  ['formats:\n  .page: words\n', 2, 'must be one of markdown'],
  ['files: docs\n', 1, 'files'],
  ['sites: [\n', 2, ''],
  ['files: [a]\nfiles: [b]\n', 2, 'unique'],
  ['sites: [ftp://example.org/]\n', 1, 'must be an address that begins with https://'],
  ['sites: [http://169.254.169.254/]\n', 1, 'link-local'],
  ['sites:\n  - address: https://example.org/\n    former: ["http://[fe80::1]/kb/"]\n', 3, 'link-local'],
  ['sites: [http://2852039166/]\n', 1, 'link-local'],
])('what is wrong is told with its line: %j', (text, line, message) => {
  const read = readCheckSettings(text);
  expect('problems' in read).toBe(true);
  if (!('problems' in read)) return;
  expect(read.problems.map((one) => one.line)).toContain(line);
  expect(read.problems.map((one) => one.message).join()).toContain(message);
});

test.each([
  ['nested a hundred thousand times', `files: ${'['.repeat(100_000)}`, 1, 'it is nested too deep'],
  ['full of aliases', `sites: &a [x]\nfiles: [${'*a, '.repeat(200)}]\n`, 2, 'too often'],
])('a file that is %s is refused with its line', (_, text, line, message) => {
  const read = readCheckSettings(text);
  expect('problems' in read && read.problems).toEqual([{ line, message: expect.stringContaining(message) }]);
});

test('an empty file sets nothing', () => {
  expect(readCheckSettings('# nothing\n')).toEqual({ settings: {} });
});

test('the JSON Schema takes what the check takes, and refuses what it refuses', () => {
  const validate = new Ajv2020({ strict: true }).compile(settingsSchema('https://example.org/settings.json'));
  const formats = DOCUMENT_FORMATS.flatMap(({ name }) => [name, name.toLowerCase(), name.toUpperCase()]);
  const texts = [
    ...formats.map((name) => `formats: { .page: ${name} }`),
    '{}',
    'sites: [https://example.org/kb/, { address: https://a.example/, former: [https://b.example/] }]',
    'files: [a, "docs/**"]\nmaxAge: 7 days\nlock: a.lock\nbibliography: [refs.bib]',
    'maxAge: 1 hour',
    'maxAge: 7',
    'maxAge: soon',
    'sites: []',
    'sites: [https://example.org/?a=1]',
    'sites: [{ former: [] }]',
    'site: https://example.org/',
    'formats: { "a b": markdown }',
    'formats: { .page: markdowns }',
    'files: docs',
    'files: [""]',
  ];
  const taken = texts.map((text) => 'settings' in readCheckSettings(text));
  expect(texts.map((text) => validate(parse(text)))).toEqual(taken);
  expect(taken).toContain(false);
});
