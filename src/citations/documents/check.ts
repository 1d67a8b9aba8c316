import type { CatalogueThing } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import type { PageNames } from '../catalogue/pages.ts';
import { citedArgument, citeKey } from '../revisions/cite-key.ts';
import type { Citation } from './document.ts';
import { type Found, findCitations } from './find.ts';
import type { Finding } from './finding.ts';
import { formatOf } from './formats.ts';
import { judge, judgeUnknown } from './judge.ts';
import { judgeQuotation } from './judge-quotation.ts';
import { type Nearest, nearestAmong } from './likeness.ts';
import { pageOf } from './page-of.ts';
import { judgePage } from './pages.ts';
import { placesIn } from './places.ts';
import { hasHost, isAt, judgeSite, withHosts } from './sites.ts';
import type { Verdict } from './verdict.ts';

export interface CheckOptions {
  /** The revision that a document relies on when it cites only a key, by key: from a lock file or a bibliography. */
  readonly pins?: ReadonlyMap<string, string>;
  /** Further addresses of the knowledge base: permalinks below one of them belong to it. */
  readonly homes?: readonly string[];
  /**
   * Whether every key must be one of the knowledge base. Otherwise a key that resembles none of its keys is assumed to belong to another
   * bibliography.
   */
  readonly everyKey?: boolean;
  /** The pages that can be linked to: debates, posts, concepts, people and threads; if absent, links to them are not checked. */
  readonly pages?: PageNames;
  /** A file name whose ending gives the format of the document, if that of its own name does not. */
  readonly as?: string;
  /** The result of `findCitations` for this document, if already known. */
  readonly found?: Found;
}

/** The result of checking one document. */
export interface CheckedDocument {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Citations of the knowledge base. */
  readonly citations: number;
  /** Present keys that are cited without a revision, neither in the document nor by a pin. */
  readonly unpinned: readonly string[];
  /** Number of links to pages that were not checked because the site does not list its pages. */
  readonly unchecked: number;
  /** Keys that are taken for those of other bibliographies: they resemble none of the knowledge base. Sorted, each once. */
  readonly others: readonly string[];
}

/**
 * Checks the citations of a document: that each leads to something, under its present key; that the cited text has not changed since the
 * revision that the document relies on, and has not lost its standing; that quoted words are those of the cited source.
 *
 * The ending of `file` decides the format. A permalink with a revision states what the document relies on, also for bare keys of the same
 * thing; for other keys `pins` does. Takes time linear in the text and the changes, whatever the size of the catalogue.
 */
export function checkDocument(
  text: string,
  file: string,
  lookup: Lookup,
  options: CheckOptions = {},
): CheckedDocument {
  const { citations: all, quotations } = options.found ?? findCitations(text, options.as ?? file);
  const placeOf = placesIn(text);
  const findings: Finding[] = [];
  const tell = ({ start, end, home = '' }: Pick<Citation, 'start' | 'end' | 'home'>, said: Verdict) =>
    findings.push({ ...said, file, ...placeOf({ start: start - home.length, end }) });
  const own = ownRevisions(all, lookup);
  const homes = [lookup.home, ...(options.homes ?? [])];
  const unpinned = new Set<string>();
  const others = new Set<string>();
  let citations = 0;
  let unchecked = 0;
  for (const citation of all) {
    if (citation.page !== undefined) {
      const { isOwn, said } = judgePage(citation, options.pages, homes);
      if (!isOwn) continue;
      if (options.pages === undefined) unchecked++;
      citations++;
      if (said) tell(citation, said);
      continue;
    }
    const thing = lookup.find(citation.key);
    if (thing === undefined) {
      if (!isMeant(citation, lookup, options)) {
        if (citation.as === 'key') others.add(citation.key);
        continue;
      }
      citations++;
      tell(citation, judgeUnknown(citation, lookup, nearestOf(lookup)));
      continue;
    }
    citations++;
    const elsewhere = judgeSite(citation, citeKey(citation.key), homes);
    const pin = own.has(thing.key) ? undefined : pinOf(citation, thing, options);
    if (citation.revision === undefined && pin === undefined && !own.has(thing.key)) unpinned.add(thing.key);
    if (elsewhere) {
      const relied = citation.revision ?? pin ?? own.get(thing.key);
      const then = relied === undefined ? undefined : lookup.at(thing.key, relied);
      tell(citation, { ...elsewhere, url: pageOf(lookup, thing.key, then ?? lookup.now(thing)) });
    }
    // Findings on a permalink are not repeated for its bare keys.
    const isTold = citation.revision === undefined && own.has(thing.key);
    const said = judge(citation, thing, citation.revision ?? own.get(thing.key) ?? pin, lookup);
    for (const { fix, ...one } of said)
      if (!isTold || one.code === 'renamed')
        // Do not rewrite links that are not at an address of the knowledge base.
        tell(citation, { ...one, ...(fix && elsewhere === undefined ? { fix } : {}) });
  }
  const { wordsOf = (written: string) => written } = formatOf(options.as ?? file);
  const reliedOn = (citation: Citation, thing: CatalogueThing) =>
    citation.revision ?? own.get(thing.key) ?? pinOf(citation, thing, options);
  for (const quotation of quotations) {
    const said = judgeQuotation(quotation, text, wordsOf, all, lookup, reliedOn);
    if (said) tell(quotation, said);
  }
  findings.sort((a, b) => a.line - b.line || a.column - b.column);
  return { file, findings, citations, unpinned: [...unpinned].sort(), unchecked, others: [...others].sort() };
}

/** The revisions that the permalinks of a document name, by present key; the first if there are several. */
function ownRevisions(citations: readonly Citation[], lookup: Lookup): Map<string, string> {
  const own = new Map<string, string>();
  for (const { key, revision } of citations) {
    const thing = revision === undefined ? undefined : lookup.find(key);
    if (thing && revision && !own.has(thing.key)) own.set(thing.key, revision);
  }
  return own;
}

function pinOf({ key }: Citation, thing: CatalogueThing, { pins }: CheckOptions): string | undefined {
  return (
    pins?.get(key) ?? pins?.get(thing.key) ?? thing.aliases?.map((alias) => pins?.get(alias)).find(Boolean)
  );
}

/**
 * Whether an unknown key is meant for this knowledge base: it was once known, is at its address, names a revision, or resembles one of its
 * keys.
 */
function isMeant(
  citation: Citation,
  lookup: Lookup,
  { homes = [], everyKey = false }: CheckOptions,
): boolean {
  if (lookup.gone(citation.key) !== undefined) return true;
  if (citation.as === 'permalink') {
    const known = withHosts([lookup.home, ...homes]);
    if (citation.revision !== undefined) return true;
    if (hasHost(citation)) return isAt(citation, known);
    return nearestOf(lookup)(citeKey(citedArgument(citation.key))) !== undefined;
  }
  // `POST:argument:worbs` was meant to be the words of an existing argument.
  if (citation.key.includes('/') && lookup.find(citation.key.replace(/\/.*$/, '')) !== undefined) return true;
  if (everyKey || /^\d{4}-\d\d-\d\d-[a-z0-9-]+#[a-z0-9-]+/.test(citation.key)) return true;
  return nearestOf(lookup)(citeKey(citedArgument(citation.key))) !== undefined;
}

const searches = new WeakMap<Lookup, Nearest>();

/** The search for similar keys, built on first use. */
export function nearestOf(lookup: Lookup): Nearest {
  const before = searches.get(lookup);
  if (before) return before;
  const nearest = nearestAmong(lookup.keys().map(citeKey));
  searches.set(lookup, nearest);
  return nearest;
}
