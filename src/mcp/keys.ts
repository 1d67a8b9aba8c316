import { type CatalogueThing, citeKey, keyOf, type Lookup, linkedBy } from '../citations/index.ts';
import { nearest } from '../entries/index.ts';

/** What a key means, however it is spelled and whenever it was given; a permalink means what it leads to. */
export function thingAt(lookup: Lookup, key: string): CatalogueThing | undefined {
  const given = key.trim();
  const linked = linkedBy(given);
  return lookup.find(given) ?? lookup.find(keyOf(given)) ?? (linked && lookup.find(linked.key));
}

/** That nothing has a key, with the nearest that something has. */
export function nothingHas(lookup: Lookup, key: string): string {
  const near = nearest(key, lookup.keys().map(citeKey));
  return `Nothing has the key '${key}'${near === undefined ? '.' : `; did you mean '${near}'?`} Use the search tool to find keys.`;
}
