import { TAKEN_DOWN } from '../revisions/words.ts';
import type { CatalogueRevision } from './catalogue.ts';

/** The texts that a quotation may come from. */
export interface Quotable {
  readonly texts: readonly string[];
  /** SHA-256 of texts that may be quoted but are not available, so that quotations of them cannot be checked. */
  readonly hashes: readonly string[];
}

/**
 * The texts that may be quoted from a thing at a revision: the words of an argument or of evidence; for a position its statement and all
 * evidence below it.
 *
 * @param below Gives the recorded revisions that point directly at a revision.
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
    else if (words.kind === 'design')
      for (const text of [words.statement, ...(words.steps ?? []), ...words.verdicts]) texts.push(text);
    else if (words.exact !== undefined && words.exact !== TAKEN_DOWN) texts.push(words.exact);
    else if (words.evidence !== undefined) hashes.push(words.evidence);
    // For an argument only its own words may be quoted; for a position also those of everything below it.
    if (revision.words.kind === 'position') for (const lower of below(one)) pending.push(lower);
  }
  return { texts, hashes };
}
