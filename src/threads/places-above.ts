import type { Piece } from './piece.ts';
import { SEED, seedsOf } from './shared-runs.ts';
import { wordsOf } from './words.ts';

/**
 * Positions of a post's pieces in the post above, since people answer in the order of what they answer. For a quotation of the post above,
 * its position there; for the author's words, that of the previous quotation in the same reply, else of the next. Pieces without one are
 * left out.
 *
 * @param sequences the pieces of each reply, in order
 */
export function placesAbove(sequences: readonly (readonly Piece[])[], above: string): Map<Piece, number> {
  const seeds = new Map<string, number | undefined>();
  seedsOf(wordsOf(above)).forEach((seed, at) => {
    // A seed with two positions is ambiguous.
    seeds.set(seed, seeds.has(seed) ? undefined : at);
  });
  const places = new Map<Piece, number>();
  const placed = (piece: Piece) => {
    const words = piece.tokens.map(({ word }) => word);
    if (piece.depth === 0 || words.length < SEED) return undefined;
    for (const [at, seed] of seedsOf(words).entries()) {
      const place = seeds.get(seed);
      if (place !== undefined) return place - at;
    }
    return undefined;
  };
  for (const sequence of sequences)
    for (const piece of sequence) {
      const place = places.has(piece) ? undefined : placed(piece);
      if (place !== undefined) places.set(piece, place);
    }
  const quoted = new Set(places.keys());
  for (const sequence of sequences) {
    const enter = (pieces: readonly Piece[]) => {
      let last: number | undefined;
      for (const piece of pieces) {
        if (quoted.has(piece)) last = places.get(piece);
        else if (last !== undefined && !places.has(piece)) places.set(piece, last);
      }
    };
    enter(sequence);
    enter([...sequence].reverse());
  }
  return places;
}
