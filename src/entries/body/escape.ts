import type { Paragraph, Root } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Nothing in these can be taken for markup, at the start of a line or within it: most lines of most posts. */
const PLAIN = /^(?!import |export )[A-Za-z](?:[\w ,.;:'"()?%$/=@^|-]*[\w,.;:'"()?%$/=@^|-])?$/;

/** Lines of which single characters tell what to-markdown escapes: they have no backslash, and begin with no keyword of modules. */
const SIMPLE = /^(?![ \t]*(?:im|ex)port\b)[^\\\r]+$/;
/** What it escapes wherever it stands, and what it escapes at the start of a line. */
const MARKUP = /[*<[_`{]|&(?=[#A-Za-z])/g;
const AT_START = /^(?:[#=>~]|[+-](?=[ \t]|$)|-(?=-))/;
/** The number of an item of a list: the mark behind it is escaped. */
const NUMBER = /^\d+(?=\)|\.(?:[ \t]|$))/;
/** A blank at an end of a line. */
const REFERENCES: Readonly<Record<string, string>> = { ' ': '&#x20;', '\t': '&#x9;' };

const options: Options = {
  extensions: [mdxToMarkdown()],
  unsafe: [
    // The MDX extensions leave out their own module syntax: a line that begins so would be compiled.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
    // A carriage return alone ends a line in CommonMark (spec 0.31, 2.1).
    { character: '\r', inConstruct: 'phrasing' },
  ],
};

/**
 * Each line as it can stand, at the start of a line of a paragraph, in CommonMark and in MDX alike, so that it reads
 * back as it is: as `escapedByPackage` has it, which takes many times as long for what most lines are. Lines hold no line feed.
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

/** Undefined for a line that is not simple. */
function simplyEscaped(line: string): string | undefined {
  // A single underscore within a word is no emphasis, but to-markdown escapes it.
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

/** Lines escaped by mdast-util-to-markdown. A line a paragraph: it takes the square of a text node's length at worst. */
export function escapedByPackage(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const children = lines.map(
    (value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  const root: Root = { type: 'root', children };
  const blocks = toMarkdown(root, options).replace(/\n$/, '').split('\n\n');
  return lines.map((_, at) => blocks[at] ?? '');
}
