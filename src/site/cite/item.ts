import { type CitationItem, citationOf } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';

/** The citation of a key as this site publishes it; undefined where there is nothing of that key. */
export function citedHere(kb: KnowledgeBase, key: string, site: URL | undefined): CitationItem | undefined {
  return citationOf(kb, key, {
    base: import.meta.env.BASE_URL,
    ...(site && { site: site.origin }),
  });
}
