import { type Catalogue, catalogueOf, type Lookup, lookUp, readRevisions } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { publicationOf, type Site } from '../site.ts';

/** Everything in a knowledge base that can be cited, in its present and in each recorded revision. */
export interface Published {
  readonly catalogue: Catalogue;
  readonly lookup: Lookup;
}

const known = new WeakMap<KnowledgeBase, Published>();

/** The catalogue that a site publishes of its knowledge base; made once. */
export function catalogued(kb: KnowledgeBase, site: Pick<Site, 'content' | 'site' | 'base'>): Published {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const catalogue = catalogueOf(kb, readRevisions(site.content, kb), publicationOf(site));
  const published = { catalogue, lookup: lookUp(catalogue) };
  known.set(kb, published);
  return published;
}
