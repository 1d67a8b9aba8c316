import type { Names } from '../names.ts';

/**
 * Why something cannot get another id, in a sentence; undefined if it can.
 *
 * @param key The present key for `from`.
 */
export function refusal(
  names: Names,
  from: string,
  key: string | undefined,
  present: string,
): string | undefined {
  if (key === undefined) {
    const near = names.nearest(from);
    return `there is no "${from}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
  }
  if (key !== from) return `"${from}" is called "${key}" now: rename that`;
  if (key === present) return `"${key}" has that id`;
  if (key.includes('#') && present.split('#')[0] !== key.split('#')[0])
    return `"${present}" is of another entry than "${key}": an argument is moved by hand, with ${key} among its aliases, and then the same command writes the references to it`;
  if (names.entries.get(key)?.collection === 'posts')
    return `"${key}" is a post, and a post keeps the id that its import gave it`;
  return taken(names, key, present);
}

/** The owner of the new id, if it is taken. An entry's own former ids are free. */
function taken(names: Names, key: string, present: string): string | undefined {
  const entry = names.entries.get(present);
  if (entry !== undefined) return `"${present}" is the id of ${entry.file} already`;
  if (names.arguments.has(present)) return `there is an argument "${present}" already`;
  const owner = names.aliases.get(present);
  if (owner === undefined || owner === key) return undefined;
  return `"${present}" is an old id of "${owner}", and what cites it leads there`;
}
