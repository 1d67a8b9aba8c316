import type { Paragraph, Root } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Lines without anything that could be markup, anywhere in the line: most lines of most posts. */
const PLAIN = /^(?!import |export )[A-Za-z](?:[\w ,.;:'"()?%$/=@^|-]*[\w,.;:'"()?%$/=@^|-])?$/;

/** Lines for which single characters decide what to-markdown escapes: without backslash and module keywords. */
const SIMPLE = /^(?![ \t]*(?:im|ex)port\b)[^\\\r]+$/;
/** The characters that it escapes everywhere; below, those that it escapes at the start of a line. */
const MARKUP = /[*<[_`{]|&(?=[#A-Za-z])/g;
const AT_START = /^(?:[#=>~]|[+-](?=[ \t]|$)|-(?=-))/;
/** The number of a list item: the mark after it is escaped. */
const NUMBER = /^\d+(?=\)|\.(?:[ \t]|$))/;
/** Blanks at either end of a line. */
const REFERENCES: Readonly<Record<string, string>> = { ' ': '&#x20;', '\t': '&#x9;' };

const options: Options = {
  extensions: [mdxToMarkdown()],
  unsafe: [
    // The MDX extensions do not escape their own module syntax: a line that begins with it would be compiled.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
    // A carriage return alone ends a line in CommonMark (spec 0.31, 2.1).
    { character: '\r', inConstruct: 'phrasing' },
  ],
};

/**
 * Escapes lines so that each, at the start of a line of a paragraph, reads back unchanged in both CommonMark and MDX. Same result as
 * `escapedByPackage`, which takes many times as long for most lines. Lines hold no line feed.
 */
export function escapeLines(lines: readonly string[]): string[] {
  const escaped = lines.map(simplyEscaped);
  const others = lines.flatMap((_, index) => (escaped[index] === undefined ? [index] : []));
  const written = escapedByPackage(others.map((index) => lines[index] ?? ''));
  others.forEach((index, at) => {
    escaped[index] = written[at];
  });
  return escaped as string[];
}

/** Escapes a simple line; undefined for others. */
function simplyEscaped(line: string): string | undefined {
  // to-markdown escapes a single underscore within a word although it is not emphasis.
  if (PLAIN.test(line) && !line.includes('_')) return line;
  if (!SIMPLE.test(line) || line.includes('](')) return undefined;
  const start = line.search(/[^ \t]/);
  if (start < 0) return undefined;
  const words = start === 0 ? line : line.slice(start);
  const number = NUMBER.exec(words)?.[0] ?? '';
  let escaped = words.replace(MARKUP, '\\$&');
  if (number !== '' || AT_START.test(words)) escaped = `${number}\\${escaped.slice(number.length)}`;
  const last = REFERENCES[words.at(-1) ?? ''];
  if (last !== undefined) escaped = escaped.slice(0, -1) + last;
  return start === 0 ? escaped : REFERENCES[line[0] ?? ''] + line.slice(1, start) + escaped;
}

/** Escapes lines with mdast-util-to-markdown. One line per paragraph, because it takes time quadratic in the length of a text node. */
export function escapedByPackage(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const children = lines.map(
    (value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  const root: Root = { type: 'root', children };
  const blocks = toMarkdown(root, options).replace(/\n$/, '').split('\n\n');
  return lines.map((_, at) => blocks[at] ?? '');
}
