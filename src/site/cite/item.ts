import { type CitationItem, citationOf, EVIDENCE } from '../../citations/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { href } from '../href.ts';

/** The citation of a key as this site publishes it; undefined where there is nothing of that key, or it belongs to a draft. */
export function citedHere(kb: KnowledgeBase, key: string, site: URL | undefined): CitationItem | undefined {
  if (!isListed(kb, key.replace(EVIDENCE, ''))) return undefined;
  return citationOf(kb, key, {
    base: href(kb, ''),
    ...(site && { site: site.origin }),
  });
}
