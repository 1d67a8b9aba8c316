import { type Nearest, nearestAmong } from '../documents/likeness.ts';
import { citedArgument, citeKey, shortKey } from '../revisions/cite-key.ts';

/**
 * Tells whether a key is one of these, or resembles one.
 * @param keys Called when the first key is looked up: making the list takes a moment.
 */
export function nearKeys(keys: () => string[]): (key: string) => boolean {
  let search: { known: ReadonlySet<string>; nearest: Nearest } | undefined;
  return (key) => {
    if (search === undefined) {
      const known = new Set(keys().flatMap((one) => [one, shortKey(one)]));
      search = { known, nearest: nearestAmong([...known].map(citeKey)) };
    }
    // `POST:argument:worbs` was meant to be the words of an existing argument.
    if (search.known.has(key.replace(/\/.*$/, ''))) return true;
    return search.nearest(citeKey(citedArgument(key))) !== undefined;
  };
}
