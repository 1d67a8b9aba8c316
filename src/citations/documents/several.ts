import type { Lookup } from '../catalogue/lookup.ts';
import type { PageNames } from '../catalogue/pages.ts';
import { citedArgument, citeKey } from '../revisions/cite-key.ts';
import { type CheckedDocument, checkDocument, nearestOf } from './check.ts';
import type { Citation } from './document.ts';
import type { Found } from './find.ts';
import { hasHost, isAt } from './sites.ts';

/** A knowledge base that documents cite. */
export interface CheckedSite {
  readonly lookup: Lookup;
  /** Further addresses, besides the one in its catalogue. */
  readonly homes: readonly string[];
  readonly pages?: PageNames;
}

/** The part of a document that belongs to one knowledge base: citations, the words beside them, and links to pages. */
export interface Share {
  readonly site: CheckedSite;
  readonly found: Found;
  readonly pages: readonly Citation[];
}

/**
 * Assigns the citations of a document to knowledge bases. A permalink belongs to the one at whose address it is; anything else to the first
 * that knows the key, else to the first with a similar key, else to the first of all.
 */
export function sharesOf({ citations, quotations }: Found, sites: readonly CheckedSite[]): Share[] {
  const bySite = Map.groupBy(citations, (citation) => siteOf(citation, sites));
  return [...bySite].map(([site, own]) => ({
    site,
    found: { citations: own.filter(({ page }) => page === undefined), quotations },
    pages: own.filter(({ page }) => page !== undefined),
  }));
}

/** Checks the links of a document to pages of a knowledge base. */
export function checkPages(
  text: string,
  file: string,
  { site: { lookup, homes, pages: names }, pages }: Share,
): CheckedDocument {
  const inPages = { citations: pages, quotations: [] };
  return checkDocument(text, file, lookup, { homes, found: inPages, ...(names && { pages: names }) });
}

/** Merges the results of several knowledge bases for one document. */
export function merged(file: string, checked: readonly CheckedDocument[]): CheckedDocument {
  return {
    file,
    findings: checked
      .flatMap(({ findings }) => findings)
      .sort((a, b) => a.line - b.line || a.column - b.column),
    citations: checked.reduce((sum, { citations }) => sum + citations, 0),
    unpinned: [...new Set(checked.flatMap(({ unpinned }) => unpinned))].sort(),
    unchecked: checked.reduce((sum, { unchecked }) => sum + unchecked, 0),
    others: [...new Set(checked.flatMap(({ others }) => others))].sort(),
  };
}

function siteOf(citation: Citation, sites: readonly CheckedSite[]): CheckedSite {
  const [first] = sites;
  if (first === undefined) throw new Error('there is no knowledge base to check against');
  if (sites.length === 1) return first;
  const declared =
    citation.as === 'permalink' && hasHost(citation)
      ? sites.find(({ lookup, homes }) =>
          isAt(
            citation,
            [lookup.home, ...homes].filter((home) => home !== '/'),
          ),
        )
      : undefined;
  if (declared) return declared;
  const { page, key } = citation;
  if (page !== undefined) return sites.find(({ pages }) => pages?.present(page, key) !== undefined) ?? first;
  const near = citeKey(citedArgument(key));
  return (
    sites.find(({ lookup }) => lookup.find(key) !== undefined) ??
    sites.find(({ lookup }) => lookup.gone(key) !== undefined) ??
    sites.find(({ lookup }) => nearestOf(lookup)(near) !== undefined) ??
    first
  );
}
