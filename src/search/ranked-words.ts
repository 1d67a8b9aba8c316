/** The words of several vocabularies, or of several pieces of one, each once, sorted by rank in theirs. */
export function rankedWords(pieces: readonly (readonly string[])[]): string[] {
  const ranked = pieces.flatMap((piece) => piece.map((word, rank) => ({ word, rank })));
  return [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word))];
}
