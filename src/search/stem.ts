/** Minimum length of a stem. */
const SHORTEST = 4;

/**
 * The common beginning of an English word's inflected forms: `migrat` of `migrating`, `control` of `controls`; the word itself if it has no
 * such ending. A word with this beginning is another form or similar: good enough when not every word must match.
 */
export function stem(word: string): string {
  const bare = word.replace(/(?:ings?|ed|ies|es|s|ly|ions?|e)$/, '');
  if (bare.length < SHORTEST || !/^[a-z]+$/.test(word)) return word;
  return /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
