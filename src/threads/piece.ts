import type { Unit } from './fragments.ts';
import { type Alignment, align, placesOf, type SeedOffsets } from './shared-runs.ts';
import { type Token, textOfTokens, tokensOf } from './tokens.ts';

/** A paragraph of a post that is being put together from quotations. */
export interface Piece {
  tokens: readonly Token[];
  tail: string;
  /** 0 for the words of the post's author. */
  readonly depth: number;
  /** Pieces that stand behind it in some quotation. */
  readonly before: Set<Piece>;
  /** Whether some quotation says that it leaves something out directly before it. */
  isAfterCut: boolean;
  /** Pieces known to follow with nothing between, and with how many blank lines. */
  readonly next: Map<Piece, number>;
  /** The piece that it was found to be a part of. */
  into: Piece | undefined;
  /** Its words and where they stand, while they are known. */
  found: { readonly words: readonly string[]; readonly places: SeedOffsets } | undefined;
}

/** A quoted paragraph as a piece of its own. */
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

/** The piece that holds what a piece held. */
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

/** What a piece is found by: its seeds, or its whole text where it has no word. */
export function keysOf(piece: Piece): readonly string[] {
  return piece.tokens.length === 0 ? [piece.tail.trim()] : [...lookedUp(piece).places.keys()];
}

export function linesOfPiece(piece: Piece): string[] {
  return textOfTokens(piece).split('\n');
}

/** Words that may be astray in copies of one paragraph, for each that agrees: mailers break addresses and mend wraps. */
const MOST_ASTRAY = 0.2;

/** Fewer words must all agree: short paragraphs that differ in one are two. */
const LEAST_AGREED = 12;

/** How two pieces agree, if they are copies or parts of one paragraph. */
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

/** Adds to a piece what another copy of it has before, between and behind. Where the copies differ, what is there stays, unless it was cut. */
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

/** Words by which one wording may outdo another because a mailer broke words in two. */
const BROKEN = 2;

/** Whether, where copies differ, one was cut less than the other. */
function isFuller(one: readonly Token[], other: readonly Token[]): boolean {
  return other.length === 0 ? one.length > 0 : one.length > other.length + BROKEN;
}
