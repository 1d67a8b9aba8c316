import { type CatalogueThing, citeKey, keyOf, type Lookup, linkedBy } from '../citations/index.ts';
import { nearest } from '../entries/index.ts';

/** The thing of a key, in any spelling, present or former, or of a permalink. */
export function thingAt(lookup: Lookup, key: string): CatalogueThing | undefined {
  const given = key.trim();
  const linked = linkedBy(given);
  return lookup.find(given) ?? lookup.find(keyOf(given)) ?? (linked && lookup.find(linked.key));
}

/** Says that nothing has a key, with the nearest key that exists. */
export function nothingHas(lookup: Lookup, key: string): string {
  const near = nearest(key, lookup.keys().map(citeKey));
  return `Nothing has the key '${key}'${near === undefined ? '.' : `; did you mean '${near}'?`} Use the search tool to find keys.`;
}
