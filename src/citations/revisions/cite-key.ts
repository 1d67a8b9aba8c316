/** What an argument's key has behind it where its evidence alone is meant. */
export const EVIDENCE = '/words';

/** The key of the argument that a piece of evidence belongs to; any other key as it is. */
export function citedArgument(key: string): string {
  return key.endsWith(EVIDENCE) ? key.slice(0, -EVIDENCE.length) : key;
}

/**
 * The key as documents cite it: `entry-id#argument-id/words` is `entry-id:argument-id:words`, because of `#` and `/` one or
 * another of TeX, BibTeX, reStructuredText and Typst makes something else.
 */
export function citeKey(key: string): string {
  return key.replace('#', ':').replace('/', ':');
}

/** The key that a document's citation key means. */
export function keyOf(cited: string): string {
  return cited.replace(':', '#').replace(':', '/');
}
