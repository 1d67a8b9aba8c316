import { type Collection, type Entry, withData } from '../entries/index.ts';
import type { Names } from './names.ts';
import { type Reference, referencesOf } from './references-of.ts';

declare const RESOLVED: unique symbol;

/**
 * An entry whose fields hold the present id or key of whatever they name, aliases followed; a reference that leads nowhere stands as it was
 * written. Only `resolveEntries` makes one, and nodes are made of nothing else: ids of resolved entries can be compared as they stand.
 */
export type Resolved<C extends Collection = Collection> = Entry<C> & { readonly [RESOLVED]: true };

type Path = NonNullable<Reference['path']>;

/** Entries with their references resolved, in the same order. One that names everything by its present id is the same object. */
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

/** What a field must say instead; undefined where it says that, leads nowhere, or is prose: links in prose are followed where they are shown. */
function presentName({ target, isLocal, proseLine }: Reference, names: Names): string | undefined {
  const resolved = proseLine === undefined ? names.resolve(target) : undefined;
  if (resolved === undefined || resolved === target) return undefined;
  if (!isLocal) return resolved;
  const [home, argument] = resolved.split('#');
  return home === target.split('#')[0] ? argument : undefined;
}

/** A copy of a value with another text at a path; all that is not on the path is shared. */
function replaced(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const inner = (value as Record<string | number, unknown>)[step];
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[step] = replaced(inner, rest, text);
  return copy;
}
