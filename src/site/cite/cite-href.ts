import { citedAddress, EVIDENCE, revisionsOf } from '../../citations/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { href } from '../href.ts';

/** The Cite box of an argument, its evidence, a design, a scenario or an invariant, on the page of its present revision; undefined where there is nothing of that key, or it belongs to a draft. */
export function citeHref(kb: KnowledgeBase, key: string): string | undefined {
  if (!isListed(kb, key.replace(EVIDENCE, ''))) return undefined;
  const now = revisionsOf(kb).get(key);
  return now && `${href(kb, citedAddress(key, now, now.revision))}#Cite`;
}
