import type { CatalogueRevision } from '../catalogue/catalogue.ts';
import { addressAt } from '../catalogue/cited-address.ts';
import type { Lookup } from '../catalogue/lookup.ts';

/** Address of the page that shows a thing at a revision and the changes since; only a path if the site's address is unknown. */
export function pageOf(
  lookup: Lookup,
  key: string,
  line: CatalogueRevision,
  revision = line.revision,
): string {
  return `${lookup.home.replace(/\/*$/, '/')}${addressAt(lookup, key, line, revision)}`;
}
