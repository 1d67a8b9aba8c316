import { describe, expect, test } from 'vitest';
import { findCitations } from './find.ts';
import { DOCUMENT_FORMATS } from './formats.ts';

/** Pieces of any format: quotation marks that nest, citations, lines. */
const ANYWHERE = ['“', '” ', '(“("', '``', ' ', '> a\n', ' /positions/a/ ”'];

/** What opens, closes or cites in a format. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  '.md': ['@a ', '[^a] \n\n[^a]:\n', '[', '](/positions/a/)', '<blockquote>', '</blockquote>', '<q>', '</q>'],
  '.rst': [':cite:`a` ”', '.. [a] ', '[a]_ ', '`', '  a\n', '::\n\n'],
  '.adoc': ['<<a>> ', '[[a,', ']]', 'cite:[a] ', '[quote]\n', '____\n', 'footnote:a[', '|a\n'],
  '.html': [
    '“<blockquote>',
    '”<a href="/positions/a/">',
    '<blockquote><footer>',
    '<a href="/positions/a/"></footer></blockquote>',
    '<q>',
    '</q>',
    '<a "',
    '&ldquo;',
    '&rdquo;',
  ],
  '.tex': ['\\cite{a} ”', '\\begin{quote}', '\\end{quote}', '\\enquote{', '}', '\\epigraph{a}{', '[a]'],
  '.typ': ['@a ', '#quote[', ']', 'quote((a)', '/*', '"'],
  '.org': ['[cite:@a] ', '[fn::', ']', '\n[fn:a] ', '#+begin_quote\n', '#+end_quote\n'],
  '.bib': ['@a{b,\nabstract={', 'url={/positions/a/}', '@a{', '}', 'a=', '"'],
  '.json': ['{"id":"a","URL":"/positions/a/"},', '[', ']', '"abstract":"/positions/a/",', '"id"'],
  '.ris': ['TY  - \n', 'AB  - a\n', 'UR  - /positions/a/\n', 'ER  - \n'],
  '.yml': ['a:\n', '  url: /positions/a/\n', '  note: "', 'a: &a ['],
  '.txt': ['“("', 'aa]]', 'https://e.org/positions/a/>> ”', '  a\n', '<!--'],
  '.c': ['/*', '"', 'https://e.org/positions/a/'],
};

const SIZE = 40_000;

/** Many times what the slowest pair takes, and less than one took when time grew with the square of the size. */
const MOST_MILLISECONDS = 2000;

describe('a document of one piece again and again, then of another, is searched through', () => {
  test.each(DOCUMENT_FORMATS.map(({ name, endings }) => [name, endings[0] ?? ''] as const))(
    '%s (%s)',
    { timeout: 120_000 },
    (_name, ending) => {
      const pieces = [...ANYWHERE, ...(PIECES[ending] as readonly string[])];
      const slow = pieces.flatMap((first) =>
        pieces.flatMap((second) => {
          const text = `${half(first)}${half(second)}`;
          const start = process.cpuUsage();
          findCitations(text, `a${ending}`);
          const { user } = process.cpuUsage(start);
          return user / 1000 > MOST_MILLISECONDS ? [`${first} then ${second}`] : [];
        }),
      );
      expect(slow).toEqual([]);
    },
  );
});

function half(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / 2 / piece.length));
}

test('of quotations nested too deep the outermost are found', () => {
  const text = `${'“one two three four '.repeat(12)}${'”'.repeat(12)} \\cite{a}`;
  const { quotations } = findCitations(text, 'a.tex');
  expect(quotations[0]?.start).toBe(1);
  expect(quotations.length).toBeLessThanOrEqual(10);
});

test('a note of many citations stands for a bounded number, however often it is referred to', () => {
  const text = `${'“One two three four.”[^a] '.repeat(200)}\n\n[^a]: ${'@a '.repeat(200)}\n`;
  const { quotations } = findCitations(text, 'a.md');
  expect(quotations).toHaveLength(200);
  for (const { by } of quotations) expect(by.length).toBeLessThan(60);
});

test('a tag of many classes is searched through', () => {
  const text = `<blockquote ${'class='.repeat(40_000)}>a</blockquote><a href="/positions/a/">a</a>`;
  const start = process.cpuUsage();
  findCitations(text, 'a.html');
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MILLISECONDS);
});
