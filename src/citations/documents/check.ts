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
  /** The revision that a document relies on where it cites a key alone, by key: those of a lock file or a bibliography. */
  readonly pins?: ReadonlyMap<string, string>;
  /** Addresses of the knowledge base, beside the one that its catalogue names: a permalink below one is its own. */
  readonly homes?: readonly string[];
  /** Whether every key is the knowledge base's. Without this, keys that are near to none of its keys are taken for those of another bibliography. */
  readonly everyKey?: boolean;
  /** The pages that can be linked to, of debates, posts, concepts, people and threads; links to them are not checked where this is absent. */
  readonly pages?: PageNames;
  /** A name whose ending says the format of the document, where that of its file does not. */
  readonly as?: string;
  /** What `findCitations` found in the document, where that was asked before. */
  readonly found?: Found;
}

/** What the check saw of a document. */
export interface CheckedDocument {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Citations of the knowledge base. */
  readonly citations: number;
  /** Present keys that are cited without a revision, neither in the document nor by a pin. */
  readonly unpinned: readonly string[];
  /** Links to pages of the knowledge base that were not checked, as it does not say which pages it has. */
  readonly unchecked: number;
}

/**
 * Checks the citations of a document: that each leads to something, under its present key; that what it leads to says what it said at the
 * revision that the document relies on, and stands if it stood; that quoted words are those of what is cited.
 *
 * The format goes by the ending of `file`. A permalink with a revision says itself what is relied on, for the keys of its document too; other keys
 * go by `pins`. Takes time linear in the text and the changes, whatever the size of the catalogue.
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
      if (!isMeant(citation, lookup, options)) continue;
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
    // What a permalink of the document is told is not told again of each key.
    const isTold = citation.revision === undefined && own.has(thing.key);
    const said = judge(citation, thing, citation.revision ?? own.get(thing.key) ?? pin, lookup);
    for (const { fix, ...one } of said)
      if (!isTold || one.code === 'renamed')
        // What is at no address of the knowledge base is not rewritten.
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
  return { file, findings, citations, unpinned: [...unpinned].sort(), unchecked };
}

/** The revisions that the permalinks of a document name, by present key; of several the first. */
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

/** Whether something unknown is meant for the knowledge base: known once, at its address, at a revision, or near to a key of its. */
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
  // `POST:argument:worbs` was to be the words of an argument that there is.
  if (citation.key.includes('/') && lookup.find(citation.key.replace(/\/.*$/, '')) !== undefined) return true;
  if (everyKey || /^\d{4}-\d\d-\d\d-[a-z0-9-]+#[a-z0-9-]+/.test(citation.key)) return true;
  return nearestOf(lookup)(citeKey(citedArgument(citation.key))) !== undefined;
}

const searches = new WeakMap<Lookup, Nearest>();

/** The search for near keys, made when it is first needed. */
export function nearestOf(lookup: Lookup): Nearest {
  const before = searches.get(lookup);
  if (before) return before;
  const nearest = nearestAmong(lookup.keys().map(citeKey));
  searches.set(lookup, nearest);
  return nearest;
}
