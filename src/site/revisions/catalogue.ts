import { site } from 'virtual:parley/site';
import { type Catalogue, catalogueOf, type Lookup, lookUp, readRevisions } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { publicationOf } from '../site.ts';

interface Published {
  readonly catalogue: Catalogue;
  readonly lookup: Lookup;
}

const known = new WeakMap<KnowledgeBase, Published>();

/** Everything in the knowledge base that can be cited, in its present and in each recorded revision. */
export function published(kb: KnowledgeBase): Published {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const catalogue = catalogueOf(kb, readRevisions(site.content), publicationOf(site));
  const catalogued = { catalogue, lookup: lookUp(catalogue) };
  known.set(kb, catalogued);
  return catalogued;
}
