import { decodeString } from 'micromark-util-decode-string';
import type { DocumentFormat, Labelled, Span } from '../document.ts';
import { closeBehind, grown, openBefore } from '../enclosing.ts';
import { withDefinitions } from '../markdown/definitions.ts';
import { quoteDirectives } from '../markdown/myst.ts';
import { quoteBlocks } from '../markdown/quote-blocks.ts';
import { unreadMarkdown } from '../markdown/unread.ts';
import { linesOf, spansOf, spansWithin } from '../spans.ts';
import { blankTag, htmlBlocks, htmlRuns } from './html.ts';

/** A key of pandoc's: letters and digits, punctuation within (pandoc's manual, "Citation syntax"); or anything in braces. */
const KEY = /(?<![\p{L}\p{N}@\\])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*))/dgu;

/** A footnote, referred to or defined. */
const FOOTNOTE = /\[\^([^\]\s[]{1,400})\]/dgu;

/** The text in the brackets of a reference: may contain line ends, but no empty line (CommonMark 6.3). */
const BRACKETED = String.raw`(?:[^[\]\n]|\n(?![ \t>]*\r?(?:\n|$)))`;

/** A footnote, or a link by its label. */
const REFERENCE = new RegExp(
  String.raw`\[\^([^\]\s[]{1,400})\](?!:)|\[${BRACKETED}{1,400}\](?:\[(${BRACKETED}{0,400})\])?(?![(:])`,
  'dg',
);

/** Roles of MyST that cite: `{cite}`, `{cite:p}` and their like; keys by commas (MyST, "Citations and bibliographies"). */
const ROLE = /\{(?:foot|full)?cite(?::[a-z]{1,12})?\}`([^`]+)`/dg;
const ROLE_KEY = /(?<![^\s,}])[^\s,{}]+(?=\s*(?:[,{]|$))/g;

export const markdown: DocumentFormat = {
  name: 'Markdown',
  endings: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdwn', '.mdx', '.qmd', '.rmd', '.myst'],
  isProse: true,
  unread: unreadMarkdown,
  keysIn: (text) => [
    ...spansOf(text, KEY, 1),
    ...spansOf(text, KEY, 2),
    ...spansOf(text, FOOTNOTE, 1),
    ...spansWithin(text, spansOf(text, ROLE, 1), ROLE_KEY),
  ],
  entriesIn: (text) => spansOf(text, /^ {0,3}\[\^([^\]\s[]{1,400})\]:/dgm, 1),
  blocksIn: (text) => [...quoteBlocks(text), ...quoteDirectives(text), ...htmlBlocks(text)],
  runsIn: htmlRuns,
  linkAround,
  referencesIn: (text) => labelled(text, REFERENCE),
  definitionsIn,
  // Only tags: an address in angle brackets is a link.
  proseOf: (text) =>
    withDefinitions(text).replace(/<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,4000})?>/g, blankTag),
  wordsOf,
};

/** `[words](URL)`, `<URL>`, `[see @key, p. 3]`, `{cite}` with its key. */
function linkAround(text: string, citation: Span, from: number, to: number): Span {
  const { start, end } = grown(
    text,
    citation,
    from,
    to,
    /(?:\]\(<?|<|\{[a-z:]+\}`|@\{?|\^)$/,
    /^[^\s()<>"'`[\]]{0,200}[>`}]?/,
  );
  if (text.startsWith('](', start)) {
    const open = openBefore(text, start, from, '[]');
    return { start: open ?? start, end: closeBehind(text, end, to, '()') ?? end };
  }
  const open = openBefore(text, start, Math.max(from, start - 200), '[]');
  if (open === undefined || /\n[ \t]*\n/.test(text.slice(open, start))) return { start, end };
  return { start: open, end: closeBehind(text, end, Math.min(to, end + 200), '[]') ?? end };
}

/** Labels by the text in their brackets; `[words][]` and `[words]` are their own label (CommonMark 6.3). */
function labelled(text: string, pattern: RegExp): Labelled[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: note, 2: label, index }) => ({
    start: index,
    end: index + whole.length,
    label:
      note === undefined ? labelOf(label || whole.replace(/^\[|\](?:\[\])?$/g, '')) : `^${labelOf(note)}`,
  }));
}

function labelOf(label: string): string {
  // Remove the marks of the block quote around these lines.
  return label
    .replace(/\n[ \t>]*/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Link reference definitions, and footnotes with the lines that belong to them. */
function definitionsIn(text: string): Labelled[] {
  const labels: { label: string; start: number; end: number }[] = [];
  let note: { label: string; start: number; end: number } | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const begun = /^ {0,3}\[(\^?)([^\]]{1,400})\]:/.exec(line);
    if (begun) {
      note = { label: begun[1] + labelOf(begun[2] ?? ''), start, end };
      labels.push(note);
    } else if (note && (/^[ \t]/.test(line) || (line !== '' && start <= note.end + 2))) note.end = end;
    else if (line.trim() !== '') note = undefined;
  }
  return labels;
}

function wordsOf(written: string): string {
  const words = written
    .replace(/(?<!\\)<\/?[A-Za-z][^<>]{0,400}>/g, '')
    .replace(/^[ \t>]*\[![A-Za-z]{1,40}\][ \t]*$/gm, '')
    .replace(/\[\^[^\][\s]{1,400}\]/g, '')
    .replace(/(?<!\\)!?\[([^[\]]{0,400})\](?:\([^()\s]{0,400}\)|\[[^[\]]{0,400}\])/g, '$1');
  return decodeString(words);
}
