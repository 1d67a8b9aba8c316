import { decodeString } from 'micromark-util-decode-string';
import type { DocumentFormat, Labelled, QuotedBlock, Span } from '../document.ts';
import { closeBehind, grown } from '../enclosing.ts';
import { linesOf, spansOf, spansWithin } from '../spans.ts';
import { withCells } from '../table-rows.ts';
import { asciidocCells } from './asciidoc-tables.ts';

/** Macros of asciidoctor-bibtex: `cite:[a, b(12)]`, `citenp:[a]`, and their like. */
const MACRO =
  /(?<![\p{L}\p{N}])(?:cite|citenp|citeauthor|citeyear|nocite|footcite)[a-z]*:[a-z]*\[([^\][\n]*)\]/dgu;
const KEY = /(?<![^\s,;])[^\s,;()]+/g;

/** An item of a bibliography, `[[[key]]]` or `[[[key,label]]]`. */
const ITEM = /\[\[\[([^\][,\s]+)(?:,[^\][\n]*)?\]\]\]/dg;

/** A cross reference, `<<key>>`, `<<key,words>>` or `xref:key[words]`. */
const REFERENCE = /<<([^<>,\s#]+)(?:,[^<>\n]*)?>>|(?<![\p{L}\p{N}])xref:([^\s#[\].]{1,400})\[/dgu;

/** An anchor that is no item: `[[id]]`, `[#id]`, `[id=...]`. */
const ANCHOR = /(?<!\[)\[\[([^\],\s[]+)(?:,[^\][\n]*)?\]\](?!\])|\[#([^\],.%\s]+)|\[id=["']?([^\],"'\s]+)/g;

/** Literal text, `+...+`; the address of a link may also be written between such marks, `link:++URL++[...]`. */
const LITERAL = /(?<![\p{L}\p{N}+:])`?\+(?!\+)[^+\n]+\+`?/dgu;

/** Fences of literal blocks and comments. */
const FENCE = /^(?:\/{4,}|-{4,}|\.{4,}|\+{4,}|`{3}\S*)\s*$/;

export const asciidoc: DocumentFormat = {
  name: 'AsciiDoc',
  endings: ['.adoc', '.asciidoc', '.asc'],
  isProse: true,
  unread: (text) => [...spansOf(text, LITERAL), ...blocks(text)],
  keysIn: (text) => {
    const anchors = new Set([...text.matchAll(ANCHOR)].map(([, a, b, c]) => a ?? b ?? c));
    const references = [...spansOf(text, REFERENCE, 1), ...spansOf(text, REFERENCE, 2)];
    return [
      ...spansWithin(text, spansOf(text, MACRO, 1), KEY),
      ...spansOf(text, ITEM, 1),
      // A cross reference to a section of the document is no citation.
      ...references.filter(({ start, end }) => !anchors.has(text.slice(start, end))),
    ];
  },
  entriesIn: (text) => spansOf(text, ITEM, 1),
  blocksIn,
  linkAround,
  referencesIn: (text) =>
    [
      ...text.matchAll(
        /\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,80})\}|footnote(?:ref)?:([\p{L}\p{N}_-]{1,80})\[\]/gu,
      ),
    ].map(
      ({ 0: whole, 1: name, 2: note, index }): Labelled => ({
        start: index,
        end: index + whole.length,
        label: (name ?? `:${note}`).toLowerCase(),
      }),
    ),
  definitionsIn: (text) => [
    ...[...text.matchAll(/^:([\p{L}\p{N}_][\p{L}\p{N}_-]{0,80}):[ \t]+([^\n]+)$/gmu)].map(
      ({ 0: whole, 1: name = '', index }): Labelled => ({
        start: index,
        end: index + whole.length,
        label: name.toLowerCase(),
      }),
    ),
    ...[...text.matchAll(/footnote:([\p{L}\p{N}_-]{1,80})\[([^\n]{1,2000})/gu)].map(
      ({ 0: whole, 1: name = '', index }): Labelled => ({
        start: index,
        end: index + whole.length,
        label: `:${name.toLowerCase()}`,
      }),
    ),
  ],
  proseOf: (text) => withCells(text, asciidocCells(text)),
  wordsOf,
};

function blocks(text: string): Span[] {
  const spans: Span[] = [];
  let open: { fence: string; start: number } | undefined;
  let blankBefore = true;
  let literal = false;
  for (const { start, end, text: line } of linesOf(text)) {
    const fence = FENCE.test(line) ? line.trim().replace(/^(`{3,}).*$/, '$1') : undefined;
    if (open) {
      if (fence === open.fence) {
        spans.push({ start: open.start, end });
        open = undefined;
      }
      continue;
    }
    if (fence !== undefined) {
      open = { fence, start };
      continue;
    }
    if (/^\/\/(?!\/)/.test(line)) spans.push({ start, end });
    // A paragraph that begins with a blank is literal; an item of a list is none.
    if (blankBefore) literal = /^[ \t]+\S/.test(line) && !/^\s*(?:[*.-]+|\d+\.|\S.*::)\s/.test(line);
    if (literal && line.trim() !== '') spans.push({ start, end });
    blankBefore = line.trim() === '';
  }
  if (open) spans.push({ start: open.start, end: text.length });
  return spans;
}

/** `____` blocks, paragraphs below `[quote, attribution, source]`, and those in quotation marks with `-- attribution` below (Asciidoctor's manual, "Blockquotes"). */
function blocksIn(text: string): QuotedBlock[] {
  const blocks: (QuotedBlock & { end: number })[] = [];
  let attribution: Span | undefined;
  let open: { start: number; end: number; fence: string } | undefined;
  let paragraph: { from: number; start: number; end: number; isSure: boolean } | undefined;
  const close = () => {
    if (paragraph?.isSure) {
      const { from, start, end } = paragraph;
      blocks.push({ from, start, end, ...(attribution && { by: attribution }) });
    }
    if (paragraph) attribution = undefined;
    paragraph = undefined;
  };
  for (const { start, end, text: line } of linesOf(text)) {
    const said = line.trim();
    const fence = /^(?:_{4,}|"{2}|--)$/.test(said) ? said : undefined;
    if (open) {
      if (fence !== open.fence) continue;
      const from = attribution?.start ?? open.start;
      blocks.push({ from, start: open.end, end: start, until: end, ...(attribution && { by: attribution }) });
      open = undefined;
      attribution = undefined;
    } else if (fence !== undefined && (fence.startsWith('_') || attribution !== undefined)) {
      close();
      open = { start, end, fence };
    } else if (/^\[(?:quote|verse)\b/.test(said)) {
      close();
      attribution = { start, end };
    } else if (said === '') close();
    else if (paragraph) {
      paragraph.end = end;
      paragraph.isSure ||= /^(?:--|—) ?\S/.test(said);
    } else if (!said.startsWith('.')) {
      const isQuote = attribution !== undefined || said.startsWith('>');
      if (isQuote || /^["“]/.test(said))
        paragraph = { from: attribution?.start ?? start, start, end, isSure: isQuote };
    }
  }
  close();
  return blocks;
}

/** `URL[words]`, `link:++URL++[words]`, `cite:[key]`, `<<key,words>>`. */
function linkAround(text: string, citation: Span, from: number, to: number): Span {
  const { start, end } = grown(
    text,
    citation,
    from,
    to,
    /(?:link:(?:\+{2,3}|pass:[a-z]*\[)?|(?:cite|citenp|footcite)[a-z]*:[a-z]*\[[^\][\n]{0,200}|<<|xref:|\[\[\[|<)$/,
    /^[^\s[\]<>+,]{0,200}(?:\+{2,3}|>>?|,[^<>\n]{0,200}>>|\](?!\[))?/,
  );
  return text[end] === '[' ? { start, end: closeBehind(text, end + 1, to, '[]') ?? end } : { start, end };
}

const NAMED: Readonly<Record<string, string>> = {
  ...{
    empty: '',
    nbsp: ' ',
    zwsp: '',
    sp: ' ',
    quot: '"',
    apos: "'",
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
  },
  ...{
    deg: '°',
    plus: '+',
    brvbar: '¦',
    vbar: '|',
    amp: '&',
    lt: '<',
    gt: '>',
    caret: '^',
    asterisk: '*',
    tilde: '~',
  },
  ...{ backtick: '`', startsb: '[', endsb: ']', wj: '', backslash: '\\' },
};

function wordsOf(written: string): string {
  const words = written
    .replace(/\{([a-z]{2,10})\}/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/\bfootnote:[^\s[\]]{0,80}\[[^[\]]{0,2000}\]/g, '')
    .replace(/(?:link:|https?:)[^\s[\]]{1,2000}\[([^[\]]{0,400})\]/g, '$1')
    .replace(/\[\.[^[\]]{1,80}\](?=[#*_])/g, '')
    .replace(/(?<![\p{L}\p{N}+])\+{1,3}([^+\n]{1,2000})\+{1,3}(?![\p{L}\p{N}+])/gu, '$1')
    .replace(/[ \t]\+$/gm, '')
    .replaceAll('\\', '&#92;');
  return decodeString(words);
}
