export { byShortKey, isShort, postHash, shortKey } from '../../knowledge/short-keys.ts';

/** Suffix of an argument's key that stands for its evidence alone. */
export const EVIDENCE = '/words';

/** The key of the argument that evidence belongs to; other keys unchanged. */
export function citedArgument(key: string): string {
  return key.endsWith(EVIDENCE) ? key.slice(0, -EVIDENCE.length) : key;
}

/**
 * The key in the spelling of documents: `entry-id#argument-id/words` becomes `entry-id:argument-id:words`, because TeX, BibTeX,
 * reStructuredText or Typst give `#` and `/` other meanings.
 */
export function citeKey(key: string): string {
  return key.replace('#', ':').replace('/', ':');
}

/** The key in the spelling of entries, from that of documents. */
export function keyOf(cited: string): string {
  return cited.replace(':', '#').replace(':', '/');
}
