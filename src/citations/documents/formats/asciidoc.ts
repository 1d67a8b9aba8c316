import type { DocumentFormat, Quotation, Span } from '../document.ts';
import { linesOf, spansOf, spansWithin } from '../spans.ts';

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

/** Fences of blocks that are shown as they stand, or not at all. */
const FENCE = /^(?:\/{4,}|-{4,}|\.{4,}|\+{4,}|`{3,}\S*)\s*$/;

export const asciidoc: DocumentFormat = {
  name: 'AsciiDoc',
  endings: ['.adoc', '.asciidoc', '.asc'],
  isProse: true,
  unread: (text) => [...spansOf(text, /`?\+[^+\n]+\+`?/dg), ...blocks(text)],
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
  quotationsIn,
};

function blocks(text: string): Span[] {
  const found: Span[] = [];
  let open: { fence: string; start: number } | undefined;
  let blankBefore = true;
  let literal = false;
  for (const { start, end, text: line } of linesOf(text)) {
    const fence = FENCE.test(line) ? line.trim().replace(/^(`{3,}).*$/, '$1') : undefined;
    if (open) {
      if (fence === open.fence) {
        found.push({ start: open.start, end });
        open = undefined;
      }
      continue;
    }
    if (fence !== undefined) {
      open = { fence, start };
      continue;
    }
    if (/^\/\/(?!\/)/.test(line)) found.push({ start, end });
    // A paragraph that begins with a blank is literal; an item of a list is none.
    if (blankBefore) literal = /^[ \t]+\S/.test(line) && !/^\s*(?:[*.-]+|\d+\.|\S.*::)\s/.test(line);
    if (literal && line.trim() !== '') found.push({ start, end });
    blankBefore = line.trim() === '';
  }
  if (open) found.push({ start: open.start, end: text.length });
  return found;
}

/** `____` blocks with `[quote, attribution, source]` above them, or with a line that begins with a dash below. */
function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let attribution: Span | undefined;
  let open: number | undefined;
  let closed: Span | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const said = line.trim();
    if (/^_{4,}$/.test(said)) {
      if (open === undefined) open = end;
      else {
        const quoted = { start: open, end: start };
        if (attribution) found.push({ ...quoted, by: attribution });
        else closed = quoted;
        open = undefined;
        attribution = undefined;
      }
    } else if (open !== undefined || said === '') {
      // Within the block, or between it and what is said of it.
    } else if (/^\[quote\b/.test(said)) attribution = { start, end };
    else if (closed && /^(?:—|–|--)/.test(said)) {
      found.push({ ...closed, by: { start, end } });
      closed = undefined;
    } else {
      closed = undefined;
      if (!said.startsWith('.')) attribution = undefined;
    }
  }
  return found;
}
