import { decodeString } from 'micromark-util-decode-string';
import type { DocumentFormat, QuotedBlock, QuotedRun, Span } from '../document.ts';
import { NOTE_NAMES } from '../note-names.ts';
import { spansOf } from '../spans.ts';

/** Content that is not text of the page, or is shown verbatim. */
const UNREAD =
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))|<(script|style|template|textarea|code|pre|samp|kbd)\b[^<>]{0,400}>[\s\S]*?(?:<\/\1\s*>|$(?![\s\S]))/dgi;

/** A tag, with the values of its attributes. */
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^'"<>]|"[^"]*"|'[^']*')*)>/dg;
const CITE = /\bcite\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/d;

/** The start of a class among attributes, and a name in it that marks a note to the reader. */
const CLASS = /\bclass\s*=/i;
const NOTE = new RegExp(String.raw`\b(?:${NOTE_NAMES})\b`, 'i');

/** Longest link text that is searched. */
const LONGEST = 2000;

/** Character references for quotation marks and spaces. */
const REFERENCE =
  /&(?:(ldquo|#8220|#x201c)|(rdquo|#8221|#x201d)|(quot|#34|#x22)|(lsquo|#8216)|(rsquo|#8217)|(laquo)|(raquo)|(bdquo)|(mdash|#8212|#x2014)|(ndash|#8211)|(nbsp|#160));/gi;
const REFERRED = ['“', '”', '"', '‘', '’', '«', '»', '„', '—', '–', ' '];

export const html: DocumentFormat = {
  name: 'HTML',
  endings: ['.html', '.htm', '.xhtml', '.xml', '.dbk'],
  isProse: true,
  unread: (text) => spansOf(text, UNREAD),
  keysIn: () => [],
  blocksIn: htmlBlocks,
  runsIn: htmlRuns,
  linkAround,
  proseOf: (text) =>
    text.replace(TAG, blankTag).replace(REFERENCE, (reference, ...groups) => {
      const at = groups.slice(0, REFERRED.length).findIndex((group) => group !== undefined);
      // A quotation mark goes to the end of its reference: the next character decides whether it opens a quotation.
      return (REFERRED[at] ?? ' ').padStart(reference.length);
    }),
  wordsOf: (written) =>
    decodeString(
      written
        // The rest of the reference of the closing quotation mark.
        .replace(/&(?:[lrb][ds]?quo|laquo|raquo|quot|#x?[0-9a-f]{1,4})$/i, '')
        .replace(/<(?:br|p|div|li|\/p|\/div|\/li)\b[^<>]{0,400}>/gi, ' ')
        .replace(/<[A-Za-z/!][^<>]{0,4000}>/g, '')
        .replaceAll('\\', '&#92;'),
    ),
};

/** Tags that begin a new line. */
const LINES =
  /^<\/?(?:br|p|div|li|ul|ol|blockquote|figure|figcaption|footer|h[1-6]|section|article|tr|table|para|attribution)\b/i;

/** Tags that begin a cell of a table. */
const CELLS = /^<(?:td|th|entry)\b/i;

/** Blanks of the length of a tag, with a line end if it begins a line, and a bar if it begins a cell. */
export function blankTag(tag: string): string {
  const blanks = tag.replace(/[^\n]/g, ' ');
  if (CELLS.test(tag)) return `|${blanks.slice(1)}`;
  return LINES.test(tag) ? `\n${blanks.slice(1)}` : blanks;
}

/** An element up to and including its closing tag. */
interface Element {
  readonly name: string;
  /** Of its opening tag. */
  readonly attributes: Span;
  readonly inner: Span;
  readonly end: number;
}

/** Elements by name, each with the attributes of its opening tag; of nested elements of one name only the innermost. */
function elements(text: string, names: readonly string[]): Element[] {
  const open = new Map<string, { attributes: Span; start: number }[]>(names.map((name) => [name, []]));
  const all: Element[] = [];
  for (const { 0: tag, 1: slash, 2: written = '', index, indices } of text.matchAll(TAG)) {
    const name = written.toLowerCase();
    const list = open.get(name);
    if (list === undefined) continue;
    const [start, end] = indices?.[3] ?? [index, index];
    if (slash === '') list.push({ attributes: { start, end }, start: index + tag.length });
    else {
      const last = list.pop();
      if (last)
        all.push({
          name,
          attributes: last.attributes,
          inner: { start: last.start, end: index },
          end: index + tag.length,
        });
    }
  }
  return all.sort((a, b) => a.inner.start - b.inner.start);
}

function citeOf(text: string, { start, end }: Span): Span | undefined {
  const match = CITE.exec(text.slice(start, end));
  const at = match?.indices?.[1] ?? match?.indices?.[2] ?? match?.indices?.[3];
  return at && { start: start + at[0], end: start + at[1] };
}

/** What may stand between a quotation and the caption or title that names its source. */
const BEFORE_SOURCE = /^(?:\s|<\/?[a-z][^<>]{0,200}>|&mdash;|—|–|--)*$/i;

/** `<blockquote>`, with its `cite` address, and the footer or caption that names the source (HTML, "The blockquote element"). */
export function htmlBlocks(text: string): QuotedBlock[] {
  if (!/<blockquote/i.test(text)) return [];
  const all = elements(text, ['blockquote', 'footer', 'cite', 'figcaption', 'attribution']);
  return all.flatMap((block, at): QuotedBlock[] => {
    if (block.name !== 'blockquote') return [];
    const source = sourceOf(text, block, all[at + 1]);
    const { start, end } = block.inner;
    const by = citeOf(text, block.attributes) ?? source;
    const from = text.lastIndexOf('<', start - 1);
    const words = { from, start, end: source && source.start < end ? source.start : end };
    const isNote = marksNote(text.slice(block.attributes.start, block.attributes.end));
    return [{ ...words, until: block.end, ...(by && { by }), ...(isNote && { isNote }) }];
  });
}

/** Looks once behind the first `class`: a search behind each would take time by the square of their number. */
function marksNote(attributes: string): boolean {
  const match = CLASS.exec(attributes);
  return match !== null && NOTE.test(attributes.slice(match.index + match[0].length));
}

/** The next element, if it names the source of a quotation: it is within the quotation or right behind it. */
function sourceOf(text: string, block: Element, next: Element | undefined): Span | undefined {
  if (next === undefined || next.name === 'blockquote') return undefined;
  const source = { start: text.lastIndexOf('<', next.inner.start - 1), end: next.end };
  if (source.start < block.inner.end) return source;
  const isNear =
    source.start - block.end < LONGEST && BEFORE_SOURCE.test(text.slice(block.end, source.start));
  return isNear && next.name !== 'footer' ? source : undefined;
}

/** `<q>`, with its `cite` address. */
export function htmlRuns(text: string): QuotedRun[] {
  if (!/<q[\s>]/i.test(text)) return [];
  return elements(text, ['q']).map(({ attributes, inner, end }) => {
    const by = citeOf(text, attributes);
    const outer = { start: text.lastIndexOf('<', inner.start - 1), end };
    return { ...inner, outer, ...(by && { by }) };
  });
}

/** From the tag around a citation to its closing tag. */
function linkAround(text: string, { start, end }: Span, from: number, to: number): Span {
  const before = text.slice(from, start);
  const open = before.lastIndexOf('<');
  const isOpen = open > before.lastIndexOf('>');
  const close = isOpen ? text.slice(end, Math.min(to, end + LONGEST)).search(/<\/(?:a|link|ulink)\s*>/i) : -1;
  return { start: isOpen ? from + open : start, end: close < 0 ? end : text.indexOf('>', end + close) + 1 };
}
