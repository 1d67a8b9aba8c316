import { isElision } from './elision.ts';
import type { Fragment, Unit } from './fragments.ts';
import { inOrder } from './order.ts';
import { absorb, keysOf, linesOfPiece, type Piece, pieceOf, sameParagraph, whole } from './piece.ts';
import { placesAbove } from './places-above.ts';
import type { Alignment, Run } from './shared-runs.ts';

/** Marks a possible omission between quoted parts. */
export const GAP = '[…]';

/** Maximum number of pieces remembered per key, and compared with one paragraph: more are boilerplate. */
const MOST_PIECES = 16;

/**
 * Reconstructs the text of a post from quotations, given the list of fragments of each quoting post: each paragraph once, in its most
 * complete form, in the order of the quoted post, with GAP wherever no quotation shows two paragraphs as neighbours. Every word comes from
 * some fragment.
 *
 * @param above the text of the post that it answers, used to order parts that no quotation has together
 */
export function uniteQuotations(quotations: readonly (readonly Fragment[])[], above = ''): string {
  const pieces: Piece[] = [];
  const index = new Map<string, Piece[]>();
  const sequences = quotations.map((fragments) => place(fragments, pieces, index));
  // A single reply has its own order.
  if (sequences.length < 2 || above === '') return print(inOrder(pieces));
  return print(
    inOrder(
      pieces,
      placesAbove(
        sequences.map((sequence) => sequence.map(whole)),
        above,
      ),
    ),
  );
}

/** Matches one post's fragments with the pieces. Returns their pieces, in order. */
function place(fragments: readonly Fragment[], pieces: Piece[], index: Map<string, Piece[]>): Piece[] {
  const sequence: Piece[] = [];
  const inSequence = new Set<Piece>();
  let last: Piece | undefined;
  const known = new Set<Piece>(pieces);
  /** Pieces of this post's earlier fragments. Repetitions within one fragment are repetitions in the original. */
  const own = new Set<Piece>();
  for (const fragment of fragments) {
    const fresh: Piece[] = [];
    let neighbour: Piece | undefined;
    let cut = false;
    for (const unit of fragment) {
      if (isGap(unit)) {
        neighbour = undefined;
        cut = true;
        continue;
      }
      const copy = pieceOf(unit);
      const piece = settle(copy, neighbour, known, own, index);
      if (!known.has(piece) && !own.has(piece)) {
        fresh.push(piece);
        pieces.push(piece);
      }
      enter(piece, keysOf(copy), index);
      if (last && last !== piece) last.before.add(piece);
      if (last && last !== piece && cut) piece.isAfterCut = true;
      cut = false;
      if (neighbour && neighbour !== piece && !neighbour.next.has(piece))
        neighbour.next.set(piece, unit.blanks);
      // A repeated quotation says nothing about what follows it.
      if (!inSequence.has(piece)) last = piece;
      inSequence.add(piece);
      neighbour = piece;
      sequence.push(piece);
    }
    for (const piece of fresh) own.add(piece);
  }
  return sequence;
}

/** The piece that a paragraph is a copy or a part of, completed by it; the paragraph itself if there is none. */
function settle(
  unit: Piece,
  neighbour: Piece | undefined,
  known: ReadonlySet<Piece>,
  own: ReadonlySet<Piece>,
  index: ReadonlyMap<string, readonly Piece[]>,
): Piece {
  let best: { piece: Piece; alignment: Alignment; worth: number } | undefined;
  const candidates = candidatesOf(unit, known, index);
  for (const piece of candidates) {
    const alignment = sameParagraph(piece, unit);
    if (!alignment) continue;
    const worth = alignment.agreed - 2 * alignment.astray + (neighbour?.next.has(piece) ? 0.5 : 0);
    if (!best || worth > best.worth) best = { piece, alignment, worth };
  }
  if (!best) return candidatesOf(unit, own, index).find((piece) => isCopy(piece, unit)) ?? unit;
  const { piece } = best;
  absorb(piece, unit, best.alignment);
  for (const other of candidates)
    if (other !== piece && isPartOf(other, unit, best.alignment.runs)) join(other, piece);
  return piece;
}

/** Texts with fewer words may be repeated in the quoted post; longer ones were quoted twice. */
const TWICE = 8;

function isCopy(piece: Piece, unit: Piece): boolean {
  return (
    unit.tokens.length >= TWICE &&
    sameParagraph(piece, unit)?.agreed === Math.max(unit.tokens.length, piece.tokens.length)
  );
}

/** The pieces that share most keys with a paragraph, the earliest first. */
function candidatesOf(
  unit: Piece,
  already: ReadonlySet<Piece>,
  index: ReadonlyMap<string, readonly Piece[]>,
): Piece[] {
  const votes = new Map<Piece, number>();
  for (const key of keysOf(unit)) {
    for (const entered of index.get(key) ?? []) {
      const piece = whole(entered);
      if (already.has(piece)) votes.set(piece, (votes.get(piece) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PIECES)
    .map(([piece]) => piece);
}

/** Whether another piece is a part of a paragraph, mostly outside the part that the paragraph's own piece covers. */
function isPartOf(other: Piece, unit: Piece, known: readonly Run[]): boolean {
  const alignment = sameParagraph(unit, other);
  if (!alignment || alignment.astray > 0 || alignment.agreed === 0) return false;
  let shared = 0;
  for (const run of alignment.runs)
    for (const { b, length } of known)
      shared += Math.max(0, Math.min(run.a + run.length, b + length) - Math.max(run.a, b));
  return shared * 2 < alignment.agreed;
}

/** Merges a piece into another, with all known neighbours. */
function join(part: Piece, piece: Piece): void {
  const alignment = sameParagraph(piece, part);
  if (!alignment) return;
  absorb(piece, part, alignment);
  part.into = piece;
  for (const follower of part.before) if (whole(follower) !== piece) piece.before.add(follower);
  for (const [follower, blanks] of part.next) if (whole(follower) !== piece) piece.next.set(follower, blanks);
}

function enter(piece: Piece, keys: readonly string[], index: Map<string, Piece[]>): void {
  for (const key of keys) {
    const pieces = index.get(key);
    if (!pieces) index.set(key, [piece]);
    else if (pieces.length < MOST_PIECES && !pieces.includes(piece)) pieces.push(piece);
  }
}

function isGap(unit: Unit): boolean {
  return unit.depth === 0 && unit.lines.length === 1 && isElision(unit.lines[0] ?? '');
}

function print(sequence: readonly Piece[]): string {
  const lines: string[] = [];
  sequence.forEach((piece, at) => {
    const blanks = at > 0 ? blanksBetween(sequence[at - 1] as Piece, piece) : 0;
    if (blanks === undefined) lines.push('', GAP, '');
    else {
      const blank = '> '.repeat(Math.min(piece.depth, sequence[at - 1]?.depth ?? 0)).trimEnd();
      for (let left = blanks; left > 0; left--) lines.push(blank);
    }
    for (const line of linesOfPiece(piece)) lines.push(line);
  });
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/** Number of blank lines between two pieces that some quotation shows as neighbours. */
function blanksBetween(piece: Piece, follower: Piece): number | undefined {
  for (const [next, blanks] of piece.next) if (whole(next) === follower) return blanks;
  return undefined;
}
