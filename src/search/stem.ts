/** Shortest beginning of a word that stands for its forms. */
const SHORTEST = 4;

/**
 * The beginning that the forms of an English word share: `migrat` of `migrating`, `control` of `controls`; the word itself where it
 * has no such ending. What begins with it is another form, or near to it: good enough where not every word need be met.
 */
export function stem(word: string): string {
  const bare = word.replace(/(?:ings?|ed|ies|es|s|ly|ions?|e)$/, '');
  if (bare.length < SHORTEST || !/^[a-z]+$/.test(word)) return word;
  return /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
