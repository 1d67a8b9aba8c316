import type { DocumentFormat, Labelled, QuotedBlock, Span } from '../document.ts';
import { closeBehind, grown, openBefore } from '../enclosing.ts';
import { linesOf, spansOf, spansWithin } from '../spans.ts';

/** Citations, `[cite:@key]` and `[cite/t:see @a; @b]` (Org's manual, "Citations"), and org-ref's `cite:a,b`, `[[cite:a]]`, `[[cite:&a][words]]`. */
const CITE = /\[cite(?:\/[a-z/-]{1,40})?:([^\][]{1,2000})\]/dg;
const CITE_KEY = /(?<=@)[^\s;\][@]+(?<![.,:;])/g;
const REF_NAME = '(?:[cC]ite[a-z]{0,12}|nocite|parencite|textcite|autocite|footcite)';
const ORG_REF = new RegExp(
  String.raw`(?:(?<=\[\[)|(?<![\p{L}\p{N}[/]))${REF_NAME}:&?([\p{L}\p{N}][\p{L}\p{N}_:,-]{0,2000})`,
  'dgu',
);
const ORG_REF_KEY = /[^,]+/g;

/** Literal blocks and lines, and those that are not exported. */
const BLOCK =
  /^[ \t]*#\+begin_(src|example|comment|export)\b[^\n]*\n[\s\S]*?(?:^[ \t]*#\+end_\1|$(?![\s\S]))/dgim;
const LINE = /^[ \t]*(?:#(?:[ \t][^\n]*)?|:(?:[ \t][^\n]*)?)$/dgm;
const VERBATIM = /(?<=^|[\s("'{-])([=~])(?=\S)[^\n]{1,2000}?(?<=\S)\1(?=$|[\s).,;:!?'"}-])/dgm;

export const org: DocumentFormat = {
  name: 'Org',
  endings: ['.org'],
  isProse: true,
  unread: (text) => [...spansOf(text, BLOCK), ...spansOf(text, LINE), ...spansOf(text, VERBATIM)],
  keysIn: (text) => [
    ...spansWithin(text, spansOf(text, CITE, 1), CITE_KEY),
    ...spansWithin(text, spansOf(text, ORG_REF, 1), ORG_REF_KEY),
  ],
  blocksIn,
  linkAround,
  referencesIn: (text) =>
    [...text.matchAll(/\[fn:([^\][\s:]{1,200})\]/g)].map(
      ({ 0: whole, 1: label = '', index }): Labelled => ({ start: index, end: index + whole.length, label }),
    ),
  definitionsIn,
  wordsOf: (written) =>
    written
      .replace(/\[\[[^\][]{1,2000}\]\[([^\][]{1,400})\]\]/g, '$1')
      .replace(/\[(?:fn|cite)[^\][]{0,400}\]/g, '')
      .replace(/(?<=^|[\s("'{-])([/+=])(?=\S)([^\n]{1,2000}?)(?<=\S)\1(?=$|[\s).,;:!?'"}-])/gm, '$2'),
};

/** `#+begin_quote` and its like (Org's manual, "Paragraphs"). */
function blocksIn(text: string): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  let open: Span | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    if (/^[ \t]*#\+begin_(?:quote|verse)\b/i.test(line)) open = { start, end };
    else if (open !== undefined && /^[ \t]*#\+end_(?:quote|verse)\b/i.test(line)) {
      blocks.push({ from: open.start, start: open.end, end: start, until: end });
      open = undefined;
    }
  }
  return blocks;
}

/** `[[URL][words]]`, `[[URL]]`, `<URL>`, `[cite:...]`. */
function linkAround(text: string, citation: Span, from: number, to: number): Span {
  const { start, end } = grown(
    text,
    citation,
    from,
    to,
    new RegExp(String.raw`(?:(?:\[\[)?(?<![\p{L}\p{N}])${REF_NAME}:&?|\[\[|<)$`, 'u'),
    /^[^\s\][<>]{0,200}(?:\]\]|>)?/,
  );
  if (text.startsWith('[[', start) && text.startsWith('][', end))
    return { start, end: (closeBehind(text, end + 2, to, '[]') ?? end) + 1 };
  const open = openBefore(text, start, Math.max(from, start - 200), '[]');
  if (open === undefined || !text.startsWith('[cite', open)) return { start, end };
  return { start: open, end: closeBehind(text, end, Math.min(to, end + 200), '[]') ?? end };
}

/** Footnotes, `[fn:label] ...`, with the lines that belong to them. */
function definitionsIn(text: string): Labelled[] {
  const labels: { label: string; start: number; end: number }[] = [];
  let note: { label: string; start: number; end: number } | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const [, label] = /^\[fn:([^\][\s:]{1,200})\]/.exec(line) ?? [];
    if (label !== undefined) {
      note = { label, start, end };
      labels.push(note);
    } else if (note && line.trim() !== '' && !/^\*+[ \t]/.test(line)) note.end = end;
    else note = undefined;
  }
  return labels;
}
