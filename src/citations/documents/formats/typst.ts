import type { DocumentFormat, QuotedBlock, QuotedRun, Span } from '../document.ts';
import { closeBehind, grown } from '../enclosing.ts';
import { spansOf } from '../spans.ts';
import { withCells } from '../table-rows.ts';
import { typstCells } from './typst-tables.ts';

/** A reference, `@key`: the characters of a label, without `.` and `:` at its end (Typst's reference, "Label"). */
const REFERENCE = /(?<![\p{L}\p{N}\\@])@([\p{L}\p{N}_-]+(?:[.:]+[\p{L}\p{N}_-]+)*)/dgu;

/** `cite(<key>)`, `cite(label("key"))`, `ref(<key>)`, and the attribution of a quote. */
const LABEL = /\b(?:cite\(|ref\(|attribution:)\s*(?:<([^<>\s]+)>|label\("([^"\n]+)"\))/dg;

/** A label of an element of this document, right behind it: references to it are not citations. */
const OWN = /(?<![(:,]\s{0,4})<([\p{L}\p{N}_.:-]+)>/gu;

/** The start of a quotation: `#quote(block: true, attribution: ...)[words]`, `#quote[words]`. */
const QUOTE = /(?<![\p{L}\p{N}_])quote(?=[([])/gu;

/** A string argument: its quotation marks do not quote. */
const STRING = /(?<=\b(?:link|label|cite|ref)\(\s{0,4})"[^"\n]{0,2000}"/g;

/** Longest quotation, and longest arguments of one, that are searched. */
const LONGEST = 20_000;

export const typst: DocumentFormat = {
  name: 'Typst',
  endings: ['.typ'],
  isProse: true,
  unread: (text) => [
    ...spansOf(text, /(`{3,})[\s\S]*?(?:\1|$(?![\s\S]))|`[^`\n]*`/dg),
    ...spansOf(text, /\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/dg),
    ...spansOf(text, /(?<![:/])\/\/[^\n]*/dg),
  ],
  keysIn: (text) => {
    const own = new Set([...text.matchAll(OWN)].map(([, label]) => label));
    return [
      ...spansOf(text, REFERENCE, 1).filter(({ start, end }) => !own.has(text.slice(start, end))),
      ...spansOf(text, LABEL, 1),
      ...spansOf(text, LABEL, 2),
    ];
  },
  blocksIn: (text) =>
    quotes(text).flatMap(({ isBlock, outer, ...block }): QuotedBlock[] =>
      isBlock ? [{ from: outer.start, ...block, until: outer.end }] : [],
    ),
  runsIn: (text) => quotes(text).flatMap(({ isBlock, ...run }): QuotedRun[] => (isBlock ? [] : [run])),
  linkAround: (text, citation, from, to) => {
    const { start, end } = grown(
      text,
      citation,
      from,
      to,
      /(?:#?link\(\s*"|#?(?:cite|ref)\((?:<|label\(")|@)$/,
      /^[^\s"<>()[\]]{0,200}(?:"?>?\)?\)|>[^()]{0,200}\))?/,
    );
    return text[end] === '[' ? { start, end: closeBehind(text, end + 1, to, '[]') ?? end } : { start, end };
  },
  proseOf: (text) =>
    withCells(text, typstCells(text)).replace(STRING, (string) => ` ${string.slice(1, -1)} `),
  wordsOf: (written) =>
    written
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(?<!\\)#[a-z][a-z.-]{0,40}(?:\([^()\n]{0,400}\))?(?=\[|;|$|\s)/g, '')
      .replace(/(?<!\\)@[\p{L}\p{N}_:.-]{0,200}[\p{L}\p{N}_-]/gu, '')
      .replace(/(?<!\\)[[\]]/g, '')
      .replace(/(?<!\\)~/g, ' ')
      .replace(/\\u\{([0-9a-fA-F]{1,6})\}/g, (whole, code: string) => {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
      .replace(/\\(?=\s)/g, ' '),
};

interface Quote extends Span {
  readonly outer: Span;
  readonly isBlock: boolean;
  readonly by?: Span;
}

/** Quotations, each searched up to its closing bracket; nested ones are part of the outer one. */
function quotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  const limit = text.lastIndexOf(']') + 1;
  let last = 0;
  for (const { index } of text.matchAll(QUOTE)) {
    if (index < last || index >= limit) continue;
    const open = index + 'quote'.length;
    const most = Math.min(limit, open + LONGEST);
    const isBare = text[open] === '[';
    const behind = isBare ? open : closeBehind(text, open + 1, most, '()');
    if (behind === undefined || text[behind] !== '[') {
      last = isBare ? open : Math.min(behind ?? most, most);
      continue;
    }
    const end = closeBehind(text, behind + 1, most, '[]');
    last = end ?? most;
    if (end === undefined) continue;
    const settings = text.slice(open, behind);
    const attribution = settings.search(/\battribution\s*:/);
    quotes.push({
      start: behind + 1,
      end: end - 1,
      outer: { start: text[index - 1] === '#' ? index - 1 : index, end },
      isBlock: /\bblock\s*:\s*true/.test(settings),
      ...(attribution < 0 ? {} : { by: { start: open + attribution, end: behind } }),
    });
  }
  return quotes;
}
