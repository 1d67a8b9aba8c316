import { citedArgument, EVIDENCE } from '../revisions/cite-key.ts';
import type { CatalogueRevision } from './catalogue.ts';
import type { Lookup } from './lookup.ts';

/**
 * The path of a cited thing's page below the site's base, without a leading slash: `positions/ID/`, `posts/ID/#ARGUMENT`; at a revision
 * `designs/ID/`, `designs/ID/SCENARIO/`, `designs/ID/#INVARIANT`; with the revision `positions/ID/rev/REVISION/`,
 * `posts/ID/ARGUMENT/rev/REVISION/`, `posts/ID/ARGUMENT/words/rev/REVISION/`, `designs/ID/INVARIANT/rev/REVISION/`.
 */
export function citedAddress(key: string, { words }: CatalogueRevision, revision?: string): string {
  const [home = '', argument] = key.split('#');
  const path = `${collectionOf(words)}/${home}/`;
  const at = revision === undefined ? '' : `rev/${revision}/`;
  if (argument === undefined) return path + at;
  // Of the parts of a design only scenarios have steps, and pages by themselves.
  if (words.kind === 'design' && words.steps !== undefined) return `${path}${argument}/${at}`;
  return revision === undefined ? `${path}#${argument.replace(EVIDENCE, '')}` : `${path}${argument}/${at}`;
}

/**
 * The same under a present or former key. An argument that was cited in a debate before its post was imported keeps its old address there,
 * besides the present one at the post.
 */
export function addressAt(lookup: Lookup, key: string, line: CatalogueRevision, revision: string): string {
  const thing = lookup.find(key);
  const homeOf = (one: string | undefined) => one?.split('#')[0];
  if (thing && homeOf(thing.key) === homeOf(key)) return citedAddress(key, lookup.now(thing), revision);
  const cited = lookup
    .history(citedArgument(key))
    .find(({ words }) => words.kind === 'argument' && words.citesMessage !== undefined);
  return citedAddress(key, cited ?? line, revision);
}

function collectionOf(words: CatalogueRevision['words']): string {
  if (words.kind === 'position') return 'positions';
  if (words.kind === 'design') return 'designs';
  return words.kind === 'argument' && words.citesMessage !== undefined ? 'debates' : 'posts';
}
