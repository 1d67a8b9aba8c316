import { type KnowledgeBase, resolveKey } from '../../knowledge/index.ts';
import { citedArgument, EVIDENCE } from './cite-key.ts';

/** The present key of what had this one, aliases followed; undefined where it is gone. */
export function presentKey(kb: KnowledgeBase, key: string): string | undefined {
  const argument = citedArgument(key);
  const found = resolveKey(kb, argument);
  return found === undefined || argument === key ? found : found + EVIDENCE;
}

export { citedArgument, citeKey, EVIDENCE, keyOf } from './cite-key.ts';
