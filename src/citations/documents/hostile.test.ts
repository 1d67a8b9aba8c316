import { describe, expect, test } from 'vitest';
import { findCitations } from './find.ts';

/** What made a pattern look through the rest of a document again and again, and the format that did. */
const REPEATED = [
  ['a.md', 'url', '/positions/a/'],
  ['a.md', 'quotation marks', '“'],
  ['a.tex', 'one long command', 'cite'],
  ['a.tex', 'quotations without end', '\\begin{displayquote}['],
  ['a.tex', 'verbatim words without end', '\\verb|a\\verb+b\\verb!c'],
  ['a.md', 'lines in brackets', '[a\n'],
  ['a.md', 'rows', '[](/positions/a/) | "a"\n'],
  ['a.tex', 'braces', '{'],
  ['a.tex', 'emphasis', '\\emph{"a'],
  ['a.tex', 'links without end', '\\href{/positions/a/}{'],
  ['a.md', 'quoted links', '["a"](/positions/a/)'],
  ['a.md', 'quotations within each other, each with a link', '“[a](/positions/a/)'],
  ['a.tex', 'volumes without end', '\\volcite{a}['],
  ['a.tex', 'foreign quotations without end', '\\foreignquote{a}{'],
  ['a.tex', 'environments without end', '\\begin{foreigndisplaycquote}{a}['],
  ['a.org', 'references without end', '[[cite:a'],
  ['a.tex', 'keys without end', '\\cite{'],
  ['a.adoc', 'cross references', '<<a,'],
  ['a.adoc', 'anchors', '[[a,'],
  ['a.adoc', 'items', '[[[a,'],
  ['a.adoc', 'macros', 'cite:['],
  ['a.adoc', 'colons', 'xref:'],
  ['a.typ', 'quotations without end', 'quote(a)['],
  ['a.typ', 'comments', '/*'],
  ['a.typ', 'brackets', 'quote((a)'],
  ['a.rst', 'roles', ':cite:`'],
  ['a.rst', 'literals', '``a'],
  ['a.bib', 'entries', '@a{'],
  ['a.json', 'ids', '"id"'],
  ['a.yml', 'keys', 'a:'],
  ['a.txt', 'comments', '<!--'],
] as const;

describe('a document of nothing but', () => {
  test.each(REPEATED)('%s: %s is searched through', (file, _what, piece) => {
    const { citations } = findCitations(`\\${piece.repeat(500_000 / piece.length)}`, file);
    expect(citations.every(({ start, end }) => start < end)).toBe(true);
  });
});

test('a link whose text holds nothing but quotations is searched through', () => {
  const { citations } = findCitations(`[${'“a” '.repeat(100_000)}](/positions/a/)`, 'a.md');
  expect(citations).toHaveLength(1);
});

describe('quotations of LaTeX', () => {
  test('end where their environment ends, each with the citation behind it', () => {
    const text =
      '\\begin{quote}one\\end{quote} \\cite{a}\n\\begin{quote}two \\begin{quotation}three\\end{quotation} \\cite{b}\\end{quote} \\cite{c}\n';
    const { quotations } = findCitations(text, 'a.tex');
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      'one',
      expect.stringMatching(/^two \\begin\{quotation\}three/),
    ]);
  });
});
