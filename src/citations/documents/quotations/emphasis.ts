import type { Span } from '../document.ts';

/** What opens emphasis in one format or another: marks; commands of LaTeX, declarations in a group of theirs, functions of Typst. */
const OPENS =
  /(?:[*_/]{1,3}|\\(?:emph|text[a-z]{2}|underline|mbox)\{|\{\\[A-Za-z]{2,12}(?:[ \t]|\{\})?|#(?:emph|strong|text|underline)(?:\([^()\n]{0,80}\))?\[)+$/;

/** What closes it, the punctuation that it holds included. */
const CLOSES = /^[.,;:!?]{0,3}(?:[*_/]{1,3}|[}\]])+/;

/** Furthest that emphasis is looked for. */
const FURTHEST = 120;

/** Words with the emphasis that opens right before them, and that which closes right behind; each by itself, as more words may be emphasised. */
export function withEmphasis(prose: string, { start, end }: Span): Span {
  const opening = OPENS.exec(prose.slice(Math.max(0, start - FURTHEST), start))?.[0] ?? '';
  const closing = CLOSES.exec(prose.slice(end, end + FURTHEST))?.[0] ?? '';
  return { start: start - opening.length, end: end + closing.length };
}
