import { holdersEver, holdersNow, type KnowledgeBase } from '../knowledge/index.ts';
import { citedAt } from './cited-at.ts';
import { issuedAt } from './issued.ts';
import { type CitationItem, type CitedName, oneLine } from './item.ts';
import { citedName } from './name.ts';
import type { CiteOptions } from './options.ts';

/**
 * The citation of a position, or undefined if no position has that id. The authors are its holders (if all of them have left it, its former
 * holders) in the order in which they first held it, not the curator who wrote the page; the date is that of the first of them. The same
 * knowledge base gives the same citation.
 */
export function citePosition(
  kb: KnowledgeBase,
  id: string,
  options: CiteOptions = {},
): CitationItem | undefined {
  const position = kb.positions.get(id);
  if (position === undefined) return undefined;
  const { data } = position.entry;
  const holders = [...position.holders].sort(
    (a, b) => compare(a.since, b.since) || compare(a.person, b.person),
  );
  const present = new Set(holdersNow(position));
  const author = holdersEver({ holders })
    .filter((person) => present.size === 0 || present.has(person))
    .map((person): CitedName => citedName(kb.people.get(person)?.entry.data.name ?? person));
  const first = holders.find(({ since }) => since !== '');
  return {
    kind: 'position',
    type: 'webpage',
    title: oneLine(data.title),
    ...(author.length > 0 && { author }),
    ...(first && issuedAt(kb, first.since, first.posts[0])),
    'container-title': oneLine(kb.debates.get(data.debate)?.entry.data.title ?? data.debate),
    genre: 'Position in a design debate',
    abstract: oneLine(data.statement),
    ...citedAt(kb, id, options),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
