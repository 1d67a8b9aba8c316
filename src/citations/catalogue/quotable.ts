import { TAKEN_DOWN } from '../revisions/words.ts';
import type { CatalogueRevision } from './catalogue.ts';

/** The texts of which a quotation may be a part. */
export interface Quotable {
  readonly texts: readonly string[];
  /** SHA-256 of texts that may be quoted but are not at hand, so that no quotation of them can be checked. */
  readonly hashes: readonly string[];
}

/**
 * What may be quoted of something at a revision: the words of an argument or of evidence; of a position its statement and all evidence below it.
 * @param below What points straight at a revision, of what is on record.
 */
export function quotableIn(
  revision: CatalogueRevision,
  below: (revision: CatalogueRevision) => readonly CatalogueRevision[],
): Quotable {
  const texts: string[] = [];
  const hashes: string[] = [];
  const seen = new Set<string>();
  const pending = [revision];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const mark = `${one.key}@${one.revision}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    const { words } = one;
    if (words.kind === 'position') texts.push(words.statement);
    else if (words.exact !== undefined && words.exact !== TAKEN_DOWN) texts.push(words.exact);
    else if (words.evidence !== undefined) hashes.push(words.evidence);
    // Of an argument its own words alone may be quoted, of a position those of all below it.
    if (revision.words.kind === 'position') for (const lower of below(one)) pending.push(lower);
  }
  return { texts, hashes };
}
