import type { Unit } from './fragments.ts';
import { type Alignment, align, placesOf, type SeedOffsets } from './shared-runs.ts';
import { type Token, textOfTokens, tokensOf } from './tokens.ts';

/** A paragraph of a post being reconstructed from quotations. */
export interface Piece {
  tokens: readonly Token[];
  tail: string;
  /** 0 for words by the post's author. */
  readonly depth: number;
  /** Pieces that follow it in some quotation. */
  readonly before: Set<Piece>;
  /** Whether some quotation has an omission directly before it. */
  isAfterCut: boolean;
  /** Pieces known to follow directly, with the number of blank lines between. */
  readonly next: Map<Piece, number>;
  /** The piece that it turned out to be a part of. */
  into: Piece | undefined;
  /** Its words and their positions, while computed. */
  found: { readonly words: readonly string[]; readonly places: SeedOffsets } | undefined;
}

/** Makes a piece of a quoted paragraph. */
export function pieceOf(unit: Unit): Piece {
  const { tokens, tail } = tokensOf(unit.lines.join('\n'));
  return {
    tokens,
    tail,
    depth: unit.depth,
    before: new Set(),
    isAfterCut: false,
    next: new Map(),
    into: undefined,
    found: undefined,
  };
}

/** The piece into which a piece was merged. */
export function whole(piece: Piece): Piece {
  let at = piece;
  while (at.into) at = at.into;
  return at;
}

function lookedUp(piece: Piece): { readonly words: readonly string[]; readonly places: SeedOffsets } {
  if (!piece.found) {
    const words = piece.tokens.map((token) => token.word);
    piece.found = { words, places: placesOf(words) };
  }
  return piece.found;
}

/** The keys by which a piece is found: its seeds, or its whole text if it has no word. */
export function keysOf(piece: Piece): readonly string[] {
  return piece.tokens.length === 0 ? [piece.tail.trim()] : [...lookedUp(piece).places.keys()];
}

export function linesOfPiece(piece: Piece): string[] {
  return textOfTokens(piece).split('\n');
}

/** Maximum share of differing words in copies of one paragraph: clients break addresses and rejoin lines. */
const MOST_ASTRAY = 0.2;

/** Texts with fewer words must agree entirely: short paragraphs that differ in a word are different. */
const LEAST_AGREED = 12;

/** The alignment of two pieces that are copies or parts of one paragraph; undefined if they are not. */
export function sameParagraph(a: Piece, b: Piece): Alignment | undefined {
  if (a.depth !== b.depth) return undefined;
  if (a.tokens.length === 0 || b.tokens.length === 0) {
    const same = a.tokens.length === b.tokens.length && a.tail.trim() === b.tail.trim();
    return same ? { runs: [], agreed: 0, astray: 0 } : undefined;
  }
  const { words, places } = lookedUp(a);
  const alignment = align(words, lookedUp(b).words, places);
  const { agreed, astray } = alignment;
  if (agreed === 0 || astray > (agreed < LEAST_AGREED ? 0 : agreed * MOST_ASTRAY)) return undefined;
  return alignment;
}

/**
 * Adds to a piece the text that another copy has before, between and after. Where the copies differ, the existing text stays, unless it was
 * truncated.
 */
export function absorb(piece: Piece, copy: Piece, { runs, agreed }: Alignment): void {
  if (agreed === copy.tokens.length) return;
  const merged: Token[] = [];
  let a = 0;
  let b = 0;
  for (const run of runs) {
    const mine = piece.tokens.slice(a, run.a);
    const other = copy.tokens.slice(b, run.b);
    const fromCopy = isFuller(other, mine);
    for (const token of fromCopy ? other : mine) merged.push(token);
    const [opening, ...rest] = piece.tokens.slice(run.a, run.a + run.length) as [Token, ...Token[]];
    merged.push(fromCopy ? { ...opening, lead: (copy.tokens[run.b] as Token).lead } : opening);
    for (const token of rest) merged.push(token);
    a = run.a + run.length;
    b = run.b + run.length;
  }
  const mine = piece.tokens.slice(a);
  const other = copy.tokens.slice(b);
  if (isFuller(other, mine)) piece.tail = copy.tail;
  for (const token of isFuller(other, mine) ? other : mine) merged.push(token);
  piece.tokens = merged;
  piece.found = undefined;
}

/** Number of extra words that one wording may have because a client broke words in two. */
const BROKEN = 2;

/** Whether one of two differing copies is less truncated. */
function isFuller(one: readonly Token[], other: readonly Token[]): boolean {
  return other.length === 0 ? one.length > 0 : one.length > other.length + BROKEN;
}
