import { targetsOf } from '../entries/index.ts';
import type { Checked } from './check.ts';
import type { Resolved } from './resolved.ts';

type KeyAndTarget = readonly [key: string, target: string];

/** Cached by entries: the targets of their arguments as written, by key. */
const written = new WeakMap<readonly Resolved[], Map<string, KeyAndTarget[]>>();

/** Whether support for a position may depend on an entry that cannot be read: an argument's target, or the debate that lists its rivals. */
export function mayRestOnBroken(
  post: Resolved<'posts'>,
  position: string,
  { entries, positions, names }: Checked,
): boolean {
  if (names.broken.isNone) return false;
  if (names.broken.isNamed(positions.get(position)?.data.debate ?? '')) return true;
  const seen = new Set<string>();
  const pending = targetsIn(post).map(([, target]) => target);
  const byKey = written.get(entries) ?? Map.groupBy(entries.flatMap(targetsIn), ([key]) => key);
  written.set(entries, byKey);
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    if (seen.has(target)) continue;
    seen.add(target);
    if (!names.has(target) && names.broken.isNamed(target)) return true;
    for (const [, next] of byKey.get(target) ?? []) pending.push(next);
  }
  return false;
}

/** The keys of an entry's arguments, each with one of its targets. */
function targetsIn({ id, data }: Resolved): KeyAndTarget[] {
  if (!('arguments' in data)) return [];
  return data.arguments.flatMap((argument) =>
    targetsOf(argument).map(({ target }) => [`${id}#${argument.id}`, target] as const),
  );
}
