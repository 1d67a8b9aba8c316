import { type KnowledgeBase, resolveKey, wholeKey } from '../../knowledge/index.ts';
import { byShortKey, citedArgument, citeKey, EVIDENCE, keyOf, shortKey } from './cite-key.ts';

/** The present key for a present or former one, aliases followed; undefined if it no longer exists. */
export function presentKey(kb: KnowledgeBase, key: string): string | undefined {
  const argument = citedArgument(key);
  const resolved = resolveKey(kb, argument);
  return resolved === undefined || argument === key ? resolved : resolved + EVIDENCE;
}

const shortKeys = new WeakMap<KnowledgeBase, Map<string, string>>();

/** Full keys of arguments by their short ones; computed once per knowledge base. */
function shortKeysOf(kb: KnowledgeBase): ReadonlyMap<string, string> {
  const before = shortKeys.get(kb);
  if (before !== undefined) return before;
  const fullKeys = byShortKey([...kb.arguments.keys(), ...kb.aliases.keys()]);
  shortKeys.set(kb, fullKeys);
  return fullKeys;
}

/** The present key for a key in a document or a typed one: in full, short (`wholeKey`), or spelled as in entries. */
export function citedPresentKey(kb: KnowledgeBase, cited: string): string | undefined {
  const key = keyOf(cited);
  const present = presentKey(kb, key);
  if (present !== undefined) return present;
  const whole = wholeKey(kb, citedArgument(key));
  return whole.ok ? presentKey(kb, key.replace(citedArgument(key), whole.key)) : undefined;
}

/** The key that formats print for a present key: the short one if it is unambiguous. */
export function labelOf(kb: KnowledgeBase, key: string): string {
  const argument = citedArgument(key);
  return citeKey(shortKeysOf(kb).get(shortKey(argument)) === argument ? shortKey(key) : key);
}

export { citedArgument, citeKey, EVIDENCE, keyOf, shortKey } from './cite-key.ts';
