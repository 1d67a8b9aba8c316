import type { CatalogueRevision, CatalogueThing } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import type { PageNames } from '../catalogue/pages.ts';
import { citedArgument, citeKey, EVIDENCE } from '../revisions/cite-key.ts';
import type { Citation, Quotation } from './document.ts';
import { type Found, findCitations } from './find.ts';
import type { Finding } from './finding.ts';
import { formatOf } from './formats.ts';
import { judge, judgeUnknown } from './judge.ts';
import { type Nearest, nearestAmong } from './likeness.ts';
import { pageOf } from './page-of.ts';
import { judgePage } from './pages.ts';
import { placesIn } from './places.ts';
import { within } from './quotations/mentions.ts';
import { isQuotedFrom } from './quoted.ts';
import { takenDownBelow } from './redacted.ts';
import { hasHost, isAt, judgeSite, withHosts } from './sites.ts';
import { type Verdict, verdict } from './verdict.ts';

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
    if (elsewhere) tell(citation, elsewhere);
    const pin = own.has(thing.key) ? undefined : pinOf(citation, thing, options);
    if (citation.revision === undefined && pin === undefined && !own.has(thing.key)) unpinned.add(thing.key);
    // What a permalink of the document is told is not told again of each key.
    const isTold = citation.revision === undefined && own.has(thing.key);
    const said = judge(citation, thing, citation.revision ?? pin, lookup);
    for (const { fix, ...one } of said)
      if (!isTold || one.code === 'renamed')
        // What is at no address of the knowledge base is not rewritten.
        tell(citation, { ...one, ...(fix && elsewhere === undefined ? { fix } : {}) });
  }
  const { wordsOf = (written: string) => written } = formatOf(options.as ?? file);
  for (const quotation of quotations) {
    const said = judgeQuotation(quotation, text, wordsOf, all, lookup, own, options);
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
  const made = nearestAmong(lookup.keys().map(citeKey));
  searches.set(lookup, made);
  return made;
}

/** Words that are quoted beside a citation and are not those of what it cites, at the revision that it relies on or now. */
function judgeQuotation(
  { start, end, by, orSummary }: Quotation,
  text: string,
  wordsOf: (written: string) => string,
  citations: readonly Citation[],
  lookup: Lookup,
  own: ReadonlyMap<string, string>,
  options: CheckOptions,
): Verdict | undefined {
  const cites = by
    .flatMap((span) => within(citations, span))
    .flatMap((citation) => {
      const thing = lookup.find(citation.key);
      return thing && citation.page === undefined ? [{ citation, thing }] : [];
    });
  const [first] = cites;
  if (first === undefined) return undefined;
  const { citation, thing } = first;
  const revision = citation.revision ?? own.get(thing.key) ?? pinOf(citation, thing, options);
  const sources = cites.flatMap((one) => {
    const at = one.citation.revision ?? own.get(one.thing.key) ?? pinOf(one.citation, one.thing, options);
    const then = at === undefined ? undefined : lookup.at(one.thing.key, at);
    return [lookup.now(one.thing), ...(then ? [then] : [])];
  });
  const quotable = sources.map((source) => lookup.quotable(source));
  const texts = [...new Set(quotable.flatMap((one) => one.texts))];
  // Of words that are not at hand nobody can say that they are misquoted.
  const quoted = wordsOf(text.slice(start, end));
  const cited = citeKey(citation.key);
  if (texts.length > 0 && isQuotedFrom(quoted, texts)) return undefined;
  const then = revision === undefined ? undefined : lookup.at(thing.key, revision);
  const url = pageOf(lookup, thing.key, then ?? lookup.now(thing));
  const day = sources.map((source) => takenDownBelow(lookup, source)).find(Boolean);
  if (day !== undefined) {
    // A citation of the words themselves says so already.
    if (thing.key.endsWith(EVIDENCE)) return undefined;
    const message = `the words quoted of "${cited}" are none that are at hand, and words of it were taken down on ${day}: take the quotation out`;
    return { ...verdict('redacted', cited, message, revision), url };
  }
  if (texts.length === 0 || quotable.some(({ hashes }) => hashes.length > 0)) return undefined;
  const summaries = sources.flatMap((source) => summariesOf(source, lookup));
  if ((orSummary || !thing.key.includes('#')) && isQuotedFrom(quoted, [...summaries, thing.title ?? '']))
    return undefined;
  if (isQuotedFrom(quoted, summaries))
    return {
      ...verdict(
        'misquoted',
        cited,
        `these words are the gist of "${cited}", not what its author wrote: “${texts[0]}”`,
        revision,
      ),
      url,
    };
  const message = `the quoted words are not those of "${cited}"; ${texts.length === 1 || thing.key.includes('#') ? `they are: “${texts[0]}”` : `neither its statement nor the evidence of an argument below it has them`}`;
  return { ...verdict('misquoted', cited, message, revision), url };
}

/** What the curator wrote of something: the title and the question of a position, the gist of an argument. */
function summariesOf({ words, key }: CatalogueRevision, lookup: Lookup): string[] {
  if (words.kind === 'position') return words.question === undefined ? [] : [words.question];
  if (words.kind === 'argument') return [words.gist];
  const argument = lookup.find(citedArgument(key));
  return argument === undefined ? [] : summariesOf(lookup.now(argument), lookup);
}
