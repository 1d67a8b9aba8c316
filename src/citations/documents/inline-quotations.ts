import type { Quotation, Span } from './document.ts';
import { wordCount } from './quoted.ts';

/** Words in quotation marks, within a paragraph. */
const QUOTED =
  /“([^“”\n]*(?:\n(?![ \t]*\n)[^“”\n]*){0,12})”|``((?:[^'`\n]|'(?!'))*(?:\n(?![ \t]*\n)(?:[^'`\n]|'(?!'))*){0,12})''|"([^"\n]*(?:\n(?![ \t]*\n)[^"\n]*){0,12})"/dg;

/** What may stand between the words and the citation that says whose they are: punctuation, brackets, and how a format begins a citation or a link. */
const BETWEEN = new RegExp(
  [
    String.raw`^[\s~([.,;:\u00a0—–-]*`,
    String.raw`(?:\\[A-Za-z]*[cC]ite[A-Za-z]*\*?(?:\[[^\]\n]*\])*\{|\\(?:href|url)\{|:[a-z:]*cite[a-z:]*:\`|cite[a-z]*:[a-z]*\[|<<`,
    String.raw`|#?cite\(<?|#?link\("|link:|\[\^?[^\]\n]{0,80}\]\(|\`[^\`<\n]{0,80}<|\[\^|[@<[-])*$`,
  ].join(''),
);

/** Fewer words than these in quotation marks are a term, not a quotation. */
const LEAST_WORDS = 4;

/** Furthest that a citation stands behind the words. */
const FURTHEST = 120;

/** Words in quotation marks with a citation right behind them. @param citations In the order of the text. */
export function inlineQuotations(text: string, citations: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let next = 0;
  for (const { indices } of text.matchAll(QUOTED)) {
    const whole = indices?.[0];
    const words = indices?.[1] ?? indices?.[2] ?? indices?.[3];
    if (!whole || !words) continue;
    while (next < citations.length && (citations[next] as Span).start < whole[1]) next++;
    const by = citations[next];
    if (by === undefined) break;
    if (by.start - whole[1] > FURTHEST || !BETWEEN.test(text.slice(whole[1], by.start))) continue;
    if (wordCount(text.slice(words[0], words[1])) >= LEAST_WORDS)
      found.push({ start: words[0], end: words[1], by });
  }
  return found;
}
