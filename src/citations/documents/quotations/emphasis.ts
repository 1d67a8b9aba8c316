import type { Span } from '../document.ts';

/** The start of emphasis in any format: marks; commands of LaTeX and groups with declarations, functions of Typst. */
const OPENS =
  /(?:[*_/]{1,3}|\\(?:emph|text[a-z]{2}|underline|mbox)\{|\{\\[A-Za-z]{2,12}(?:[ \t]|\{\})?|#(?:emph|strong|text|underline)(?:\([^()\n]{0,80}\))?\[)+$/;

/** The end of emphasis, with the punctuation inside it. */
const CLOSES = /^[.,;:!?]{0,3}(?:[*_/]{1,3}|[}\]])+/;

/** How far emphasis is searched. */
const FURTHEST = 120;

/**
 * Extends words by an emphasis that opens right before them and by one that closes right behind; each on its own, as more words may be
 * emphasised.
 */
export function withEmphasis(prose: string, { start, end }: Span): Span {
  const opening = OPENS.exec(prose.slice(Math.max(0, start - FURTHEST), start))?.[0] ?? '';
  const closing = CLOSES.exec(prose.slice(end, end + FURTHEST))?.[0] ?? '';
  return { start: start - opening.length, end: end + closing.length };
}
