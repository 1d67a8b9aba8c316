import type { DocumentFormat, Quotation } from '../document.ts';
import { spansOf } from '../spans.ts';

/** A reference, `@key`: a label's characters, and none of `.` and `:` at its end (Typst's reference, "Label"). */
const REFERENCE = /(?<![\p{L}\p{N}\\@])@([\p{L}\p{N}_-]+(?:[.:]+[\p{L}\p{N}_-]+)*)/dgu;

/** `cite(<key>)`, `cite(label("key"))`, and the attribution of a quote. */
const LABEL = /\b(?:cite\(|attribution:)\s*(?:<([^<>\s]+)>|label\("([^"\n]+)"\))/dg;

/** A label of something in the document, behind it: what refers to it is no citation. */
const OWN = /(?<![(:,]\s{0,4})<([\p{L}\p{N}_.:-]+)>/gu;

/** `#quote(block: true, attribution: ...)[words]`. */
const QUOTE = /#?quote\(([^[\]()]*(?:[[(][^[\]()]*[\])][^[\]()]*)*)\)\[([^\]]*)\]/dg;

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
  quotationsIn: (text) =>
    // Behind the last bracket nothing closes: what opens there is not looked through again and again.
    [...text.slice(0, text.lastIndexOf(']') + 1).matchAll(QUOTE)].flatMap(({ indices }): Quotation[] => {
      const [by, words] = [indices?.[1], indices?.[2]];
      return by && words ? [{ start: words[0], end: words[1], by: { start: by[0], end: by[1] } }] : [];
    }),
};
