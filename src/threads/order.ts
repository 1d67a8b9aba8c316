import { linesOfPiece, type Piece, whole } from './piece.ts';

/**
 * The pieces in the order that the quotations show: each behind all that some quotation has before it, known neighbours
 * together, and otherwise by the part of a post that they are of, by their places in the post above, where a quotation says that it leaves
 * something out, and as they came. Where quotations contradict each other, the piece that came first goes first.
 * Kahn's algorithm (1962), the last piece's followers preferred; linear in pieces and known orders.
 */
export function inOrder(all: readonly Piece[], places: ReadonlyMap<Piece, number> = NO_PLACES): Piece[] {
  const pieces = all.filter((piece) => piece.into === undefined);
  const followers = new Map(pieces.map((piece) => [piece, followersOf(piece)]));
  const waiting = new Map(pieces.map((piece) => [piece, 0]));
  for (const list of followers.values())
    for (const follower of list) waiting.set(follower, (waiting.get(follower) ?? 0) + 1);
  const out: Piece[] = [];
  const done = new Set<Piece>();
  const ready = pieces
    .filter((piece) => waiting.get(piece) === 0)
    .sort((a, b) => partOfPost(a) - partOfPost(b))
    .reverse();
  const openings = new Set(ready.filter((piece) => partOfPost(piece) === 0));
  let oldest = 0;
  while (out.length < pieces.length) {
    let piece = nextOf(ready, done, out.at(-1), openings, places);
    if (!piece) {
      // A circle of contradictions: cut where it was entered first.
      while (done.has(pieces[oldest] as Piece)) oldest++;
      piece = pieces[oldest] as Piece;
    }
    out.push(piece);
    done.add(piece);
    const freed: Piece[] = [];
    for (const follower of followers.get(piece) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0 && !done.has(follower)) freed.push(follower);
    }
    // What is known to stand right behind is taken first: it goes on the stack last.
    const isNext = new Set([...piece.next.keys()].map(whole));
    freed.reverse();
    for (const follower of freed) if (!isNext.has(follower)) ready.push(follower);
    for (const follower of freed) if (isNext.has(follower)) ready.push(follower);
  }
  return out;
}

const NO_PLACES: ReadonlyMap<Piece, number> = new Map();
/** Pieces that are compared by their places at once. */
const MOST_COMPARED = 16;

/**
 * Takes the piece that comes next out of those that may: the last that was freed, unless another belongs before it by its place and
 * no quotation shows that it follows the piece before.
 */
function nextOf(
  ready: Piece[],
  done: ReadonlySet<Piece>,
  before: Piece | undefined,
  openings: ReadonlySet<Piece>,
  places: ReadonlyMap<Piece, number>,
): Piece | undefined {
  while (ready.length > 0 && done.has(ready.at(-1) as Piece)) ready.pop();
  const top = ready.pop();
  if (top === undefined || openings.has(top)) return top;
  if (before && [...before.next.keys()].some((piece) => whole(piece) === top)) return top;
  const place = places.get(top);
  if (place === undefined) return top.isAfterCut ? waitingFor(top, ready, done, openings, places) : top;
  let first = -1;
  let least = place;
  for (let at = ready.length - 1; at >= Math.max(0, ready.length - MOST_COMPARED); at--) {
    const other = ready[at] as Piece;
    const its = done.has(other) ? undefined : places.get(other);
    if (its !== undefined && its < least) [first, least] = [at, its];
  }
  if (first < 0) return top.isAfterCut ? waitingFor(top, ready, done, openings, places) : top;
  ready.push(top);
  return ready.splice(first, 1)[0];
}

/**
 * The piece that comes next where a quotation says that it leaves something out before `top`: what no quotation places
 * belongs there rather than at the end. `top` waits behind all such pieces.
 */
function waitingFor(
  top: Piece,
  ready: Piece[],
  done: ReadonlySet<Piece>,
  openings: ReadonlySet<Piece>,
  places: ReadonlyMap<Piece, number>,
): Piece {
  const part = partOfPost(top);
  let next = -1;
  let lowest = -1;
  for (let at = ready.length - 1; at >= Math.max(0, ready.length - MOST_COMPARED); at--) {
    const piece = ready[at] as Piece;
    if (done.has(piece) || openings.has(piece) || partOfPost(piece) > part) continue;
    // Both have a place in the post above, by which they are in order already.
    if (places.has(top) && places.has(piece)) continue;
    if (next < 0) next = at;
    lowest = at;
  }
  if (next < 0) return top;
  const [piece] = ready.splice(next, 1);
  ready.splice(lowest, 0, top);
  return piece as Piece;
}

const ATTRIBUTION =
  /^[^>\n][^\n]{0,100}(?:\n[^\n]{0,100})?(?:wrote|writes|schrieb|écrit|пишет|написал|写道) ?[:：]$/;
/** "- word" is an item of a list. */
const PATCH = /^(?:diff --git |Index: |--- |\+\+\+ |@@ -|[+-](?! \p{L}))/u;

/** Where a piece that nothing precedes begins: with the line that says whom the post answers, in the text, or in the patch below it. */
function partOfPost(piece: Piece): 0 | 1 | 2 {
  const lines = linesOfPiece(piece);
  if (piece.depth === 0 && ATTRIBUTION.test(lines.slice(0, 2).join('\n'))) return 0;
  if (piece.depth === 0 && ATTRIBUTION.test(lines[0] ?? '')) return 0;
  return piece.depth === 0 && PATCH.test(lines[0] ?? '') ? 2 : 1;
}

function followersOf(piece: Piece): Set<Piece> {
  const followers = new Set([...piece.before].map(whole));
  followers.delete(piece);
  return followers;
}
