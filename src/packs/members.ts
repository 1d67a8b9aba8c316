import type { Entry } from '../entries/index.ts';
import { type KnowledgeBase, lineOfReference, referencesOf, resolveKey } from '../knowledge/index.ts';

/** Something that leads out of a debate, and so out of its pack. */
export interface LeadsOut {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** Collections that a debate brings along wherever it refers to them. */
const BROUGHT = new Set(['concepts', 'people', 'designs', 'posts']);

/**
 * The entries of a debate, as they stand in their files: itself, its positions, its posts that a curator wrote to, and the posts, concepts, people and
 * designs that any of these refer to; and the references to what is not among them.
 */
export function membersOf(
  kb: KnowledgeBase,
  entries: readonly Entry[],
  debate: string,
): { readonly members: Entry[]; readonly out: LeadsOut[] } {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = new Set([
    debate,
    ...[...kb.positions.values()].filter(({ entry }) => entry.data.debate === debate).map(({ id }) => id),
    ...[...kb.designs.values()].filter((design) => design.debate === debate).map(({ id }) => id),
    ...[...kb.posts.values()].filter(({ entry }) => isAnnotated(entry, debate)).map(({ id }) => id),
  ]);
  const out: LeadsOut[] = [];
  // Iterating the set also visits what is added meanwhile.
  for (const id of ids) {
    const entry = byId.get(id);
    if (entry === undefined) continue;
    for (const reference of referencesOf(entry)) {
      const target = (resolveKey(kb, reference.target) ?? reference.target).split('#')[0] ?? '';
      const collection = byId.get(target)?.collection;
      if (ids.has(target) || (entry.collection === 'posts' && reference.as === 'parent')) continue;
      if (collection !== undefined && BROUGHT.has(collection)) ids.add(target);
      else out.push({ file: entry.file, line: lineOfReference(entry, reference), target: reference.target });
    }
  }
  return { members: [...ids].flatMap((id) => byId.get(id) ?? []), out };
}

function isAnnotated({ data }: Entry<'posts'>, debate: string): boolean {
  if (data.debate !== debate) return false;
  return data.arguments.length + data.positions.length > 0 || data.note !== undefined;
}
