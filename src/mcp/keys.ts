import {
  type CatalogueThing,
  citedArgument,
  citeKey,
  keyOf,
  type Lookup,
  linkedBy,
} from '../citations/index.ts';
import { nearest } from '../entries/index.ts';
import { type WholeKey, wholeKeyAmong } from '../knowledge/index.ts';

/** The thing of a key, in any spelling, present or former, short or in full, or of a permalink. */
export function thingAt(lookup: Lookup, key: string): CatalogueThing | undefined {
  const given = key.trim();
  const linked = linkedBy(given);
  const found = lookup.find(given) ?? lookup.find(keyOf(given)) ?? (linked && lookup.find(linked.key));
  if (found !== undefined) return found;
  const { whole, argument } = typed(lookup, given);
  return whole.ok ? lookup.find(keyOf(given).replace(argument, whole.key)) : undefined;
}

/** Says that nothing has a key, with the nearest key that exists, or that it is short for several. */
export function nothingHas(lookup: Lookup, key: string): string {
  const { whole } = typed(lookup, key);
  if (!whole.ok && whole.candidates.length > 0) return `${whole.reason}.`;
  const near = nearest(key, lookup.keys().map(citeKey));
  return `Nothing has the key '${key}'${near === undefined ? '.' : `; did you mean '${near}'?`} Use the search tool to find keys.`;
}

/** What a typed key means, apart from the suffix of evidence. */
function typed(lookup: Lookup, key: string): { whole: WholeKey; argument: string } {
  const argument = citedArgument(keyOf(key.trim()));
  const whole = wholeKeyAmong(argument, {
    resolve: (name) => lookup.find(name)?.key,
    keys: lookup.keys,
    nearest: () => undefined,
  });
  return { whole, argument };
}
