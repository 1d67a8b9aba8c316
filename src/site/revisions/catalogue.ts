import { resolve } from 'node:path';
import { type Catalogue, catalogueOf, type Lookup, lookUp, readRevisions } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';

const CONTENT = resolve(process.env.PARLEY_CONTENT ?? 'content');

interface Published {
  readonly catalogue: Catalogue;
  readonly lookup: Lookup;
}

const known = new WeakMap<KnowledgeBase, Published>();

/** What of the knowledge base can be cited, now and at each revision on record. */
export function published(kb: KnowledgeBase): Published {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const site = import.meta.env.SITE as string | undefined;
  const catalogue = catalogueOf(kb, readRevisions(CONTENT), {
    base: import.meta.env.BASE_URL,
    ...(site === undefined ? {} : { site }),
  });
  const made = { catalogue, lookup: lookUp(catalogue) };
  known.set(kb, made);
  return made;
}
