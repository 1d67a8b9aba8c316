import { linesOfPiece, type Piece, whole } from './piece.ts';

/**
 * Sorts the pieces in the order shown by quotations: each after all that precede it in some quotation, known neighbours together; otherwise
 * by the part of the post, then by their positions in the post above if a quotation has an omission, then in the order found. If quotations
 * contradict each other, the first piece found goes first. Kahn's algorithm (1962), preferring followers of the last piece; linear in
 * pieces and known orders.
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
      // A circle of contradictions: cut it where it was entered first.
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
    // A known direct follower is pushed last, so that it comes next.
    const isNext = new Set([...piece.next.keys()].map(whole));
    freed.reverse();
    for (const follower of freed) if (!isNext.has(follower)) ready.push(follower);
    for (const follower of freed) if (isNext.has(follower)) ready.push(follower);
  }
  return out;
}

const NO_PLACES: ReadonlyMap<Piece, number> = new Map();
/** Number of pieces compared by position at once. */
const MOST_COMPARED = 16;

/**
 * Takes the next piece among the candidates: the last one freed, unless another belongs before it by position and no quotation shows that
 * it follows the previous piece.
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
 * The next piece if a quotation has an omission before `top`: pieces without any known position belong there rather than at the end. `top`
 * waits for all of them.
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
    // Both have a position in the post above, by which they are already sorted.
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
/** "- word" is a list item, not a patch line. */
const PATCH = /^(?:diff --git |Index: |--- |\+\+\+ |@@ -|[+-](?! \p{L}))/u;

/** The part of the post in which an unpreceded piece begins: attribution, text, or patch. */
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
