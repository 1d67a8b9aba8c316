import { type Catalogue, catalogueOf, type Lookup, lookUp, readRevisions } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { publicationOf, type Site } from '../site.ts';

/** Everything in a knowledge base that can be cited, in its present and in each recorded revision. */
export interface SiteCatalogue {
  readonly catalogue: Catalogue;
  readonly lookup: Lookup;
}

const known = new WeakMap<KnowledgeBase, SiteCatalogue>();

/** The catalogue that a site publishes of its knowledge base; made once. */
export function siteCatalogue(
  kb: KnowledgeBase,
  site: Pick<Site, 'content' | 'site' | 'base'>,
): SiteCatalogue {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const catalogue = catalogueOf(kb, readRevisions(site.content, kb), publicationOf(site));
  const made = { catalogue, lookup: lookUp(catalogue) };
  known.set(kb, made);
  return made;
}
