import type { CatalogueRevision } from '../catalogue/catalogue.ts';
import { addressAt } from '../catalogue/cited-address.ts';
import type { Lookup } from '../catalogue/lookup.ts';

/** Address of the page that shows a thing as it was at a revision, and what changed since; a path where nobody knows the site's address. */
export function pageOf(
  lookup: Lookup,
  key: string,
  line: CatalogueRevision,
  revision = line.revision,
): string {
  return `${lookup.home.replace(/\/*$/, '/')}${addressAt(lookup, key, line, revision)}`;
}
