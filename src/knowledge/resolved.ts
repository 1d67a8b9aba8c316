import { type Collection, type Entry, withData } from '../entries/index.ts';
import type { Names } from './names.ts';
import { type Reference, referencesOf } from './references-of.ts';

declare const RESOLVED: unique symbol;

/**
 * An entry whose fields contain present ids and keys, aliases followed; a broken reference stays as written. Only `resolveEntries` makes
 * these, and nodes are only built from them, so that their ids can be compared directly.
 */
export type Resolved<C extends Collection = Collection> = Entry<C> & { readonly [RESOLVED]: true };

type Path = NonNullable<Reference['path']>;

/** Entries with their references resolved, in the same order. An entry without former ids stays the same object. */
export function resolveEntries(entries: readonly Entry[], names: Names): Resolved[] {
  return entries.map((entry) => {
    let { data } = entry;
    for (const reference of referencesOf(entry)) {
      const present = presentName(reference, names);
      if (present !== undefined && reference.path !== undefined)
        data = replaced(data, reference.path, present) as typeof data;
    }
    return (data === entry.data ? entry : withData(entry, data)) as Resolved;
  });
}

/** The present name for a field; undefined if it is already there, leads nowhere, or is in prose, where links are resolved when shown. */
function presentName({ target, isLocal, proseLine }: Reference, names: Names): string | undefined {
  const resolved = proseLine === undefined ? names.resolve(target) : undefined;
  if (resolved === undefined || resolved === target) return undefined;
  if (!isLocal) return resolved;
  const [home, argument] = resolved.split('#');
  return home === target.split('#')[0] ? argument : undefined;
}

/** A copy of a value with another text at a path; shares everything else. */
function replaced(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const inner = (value as Record<string | number, unknown>)[step];
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[step] = replaced(inner, rest, text);
  return copy;
}
