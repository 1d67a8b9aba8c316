import { type CatalogueThing, citeKey, keyOf, type Lookup } from '../citations/index.ts';
import { nearest } from '../entries/index.ts';

/** What a key means, however it is spelled and whenever it was given. */
export function thingAt(lookup: Lookup, key: string): CatalogueThing | undefined {
  return lookup.find(key) ?? lookup.find(keyOf(key));
}

/** That nothing has a key, with the nearest that something has. */
export function nothingHas(lookup: Lookup, key: string): string {
  const near = nearest(key, lookup.keys().map(citeKey));
  return `Nothing has the key '${key}'${near === undefined ? '.' : `; did you mean '${near}'?`} Use the search tool to find keys.`;
}
