import { citedAddress, revisionsOf } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { href } from '../href.ts';

/** The Cite box of an argument or its evidence, on the page of its present revision; undefined where there is nothing of that key. */
export function citeHref(kb: KnowledgeBase, key: string): string | undefined {
  const now = revisionsOf(kb).get(key);
  return now && `${href(citedAddress(key, now, now.revision))}#Cite`;
}
