import { addressOf, type KnowledgeBase } from '../knowledge/index.ts';
import { citedDate } from './date.ts';
import type { CitationItem, CitedName } from './item.ts';
import { citedName } from './name.ts';
import { type Publication, permalink } from './permalink.ts';

export interface CiteOptions extends Publication {
  /** ISO 8601 day on which the page was read, to be named in the citation. Never today unless told so. */
  readonly accessed?: string;
  /** What the knowledge base is called; "Parley" unless told. */
  readonly publisher?: string;
}

/**
 * The citation of a position, or undefined where there is none of that id; an old id leads to the position that has it
 * as alias. Its authors are those who hold the position, by when they first did, and its date is the first of these:
 * a position is theirs, whoever wrote the page about it. The same knowledge base gives the same citation.
 */
export function citePosition(
  kb: KnowledgeBase,
  id: string,
  options: CiteOptions = {},
): CitationItem | undefined {
  const position = kb.positions.get(id) ?? kb.positions.get(kb.aliases.get(id) ?? '');
  if (position === undefined) return undefined;
  const { data } = position.entry;
  const address = addressOf(kb, position.id) ?? '';
  const holders = [...position.holders].sort(
    (a, b) => compare(a.since, b.since) || compare(a.person, b.person),
  );
  const author = holders.map(
    ({ person }): CitedName => citedName(kb.people.get(person)?.entry.data.name ?? person),
  );
  const issued = citedDate(holders.find(({ since }) => since !== '')?.since ?? '');
  const accessed = options.accessed === undefined ? undefined : citedDate(options.accessed);
  return {
    id: position.id,
    'citation-key': position.id,
    type: 'webpage',
    title: oneLine(data.title),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    'container-title': oneLine(kb.debates.get(data.debate)?.entry.data.title ?? data.debate),
    genre: 'Position in a design debate',
    abstract: oneLine(data.statement),
    publisher: options.publisher ?? 'Parley',
    URL: permalink(address, options),
    ...(accessed && { accessed }),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
