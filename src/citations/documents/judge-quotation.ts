import type { CatalogueRevision, CatalogueThing } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import { citedArgument, citeKey, EVIDENCE } from '../revisions/cite-key.ts';
import type { Citation, Quotation } from './document.ts';
import { pageOf } from './page-of.ts';
import { quotableSource } from './quotable-sources.ts';
import { within } from './quotations/mentions.ts';
import { isQuotedFrom } from './quoted.ts';
import { type Verdict, verdict } from './verdict.ts';

/**
 * Reports words quoted beside a citation that do not occur in the cited source, neither at the revision relied on nor now.
 *
 * @param reliedOn The revision that the document or a pin states, if any.
 */
export function judgeQuotation(
  { start, end, by, orSummary }: Quotation,
  text: string,
  wordsOf: (written: string) => string,
  citations: readonly Citation[],
  lookup: Lookup,
  reliedOn: (citation: Citation, thing: CatalogueThing) => string | undefined,
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
  const revision = reliedOn(citation, thing);
  const sources = cites.flatMap((one) => {
    const at = reliedOn(one.citation, one.thing);
    const then = at === undefined ? undefined : lookup.at(one.thing.key, at);
    return [lookup.now(one.thing), ...(then ? [then] : [])];
  });
  const quotable = [...new Set(sources.map((source) => quotableSource(lookup, source)))];
  const [words] = quotable.flatMap(({ texts: [one] }) => (one === undefined ? [] : [one]));
  // If the source text is not available, the quotation cannot be checked.
  const quoted = wordsOf(text.slice(start, end));
  const cited = citeKey(citation.key);
  if (quotable.some(({ ready }) => ready.has(quoted))) return undefined;
  const then = revision === undefined ? undefined : lookup.at(thing.key, revision);
  const url = pageOf(lookup, thing.key, then ?? lookup.now(thing));
  const day = quotable.map(({ takenDown }) => takenDown()).find(Boolean);
  if (day !== undefined) {
    // A citation of evidence already says that words are quoted.
    if (thing.key.endsWith(EVIDENCE)) return undefined;
    const message = `the words quoted of "${cited}" are not in the archive, and words of it were taken down on ${day}: remove the quotation`;
    return { ...verdict('redacted', cited, message, revision), url };
  }
  if (words === undefined || quotable.some(({ hashes }) => hashes.length > 0)) return undefined;
  const summaries = sources.flatMap((source) => summariesOf(source, lookup));
  if ((orSummary || !thing.key.includes('#')) && isQuotedFrom(quoted, [...summaries, thing.title ?? '']))
    return undefined;
  if (isQuotedFrom(quoted, summaries))
    return {
      ...verdict(
        'misquoted',
        cited,
        `these words are the gist of "${cited}", not what its author wrote: “${words}”`,
        revision,
      ),
      url,
    };
  const isOnly = quotable.every(({ texts }) => texts.every((one) => one === words));
  const message = `the quoted words are not those of "${cited}"; ${isOnly || thing.key.includes('#') ? `they are: “${words}”` : `neither its statement nor the evidence of an argument below it has them`}`;
  return { ...verdict('misquoted', cited, message, revision), url };
}

/**
 * The curator's wording of a thing: the question of a position, the gist of an argument. For evidence every gist that its argument had: a
 * gist may change without a new revision of the evidence, and a bibliography with a former gist is still right.
 */
function summariesOf({ words, key }: CatalogueRevision, lookup: Lookup): string[] {
  if (words.kind === 'position') return words.question === undefined ? [] : [words.question];
  if (words.kind === 'argument') return [words.gist];
  if (words.kind === 'design') return [];
  const argument = lookup.find(citedArgument(key));
  const lines = argument === undefined ? [] : [lookup.now(argument), ...lookup.history(argument.key)];
  return lines.flatMap((line) => (line.words.kind === 'argument' ? [line.words.gist] : []));
}
