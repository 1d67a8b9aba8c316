import type { Backlink, KnowledgeBase } from './model.ts';

const drafts = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** Ids and keys of everything that only belongs to drafts. */
function draftKeys(kb: KnowledgeBase): ReadonlySet<string> {
  const known = drafts.get(kb);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  const [unfinished, done] = [[], []] as [string[][], string[][]];
  const designs = Map.groupBy(kb.designs.values(), ({ debate }) => debate);
  for (const { id, entry, positions, arguments: made } of kb.debates.values()) {
    const models = (designs.get(id) ?? []).flatMap((design) => [design.id, ...design.shownBy.keys()]);
    (entry.data.draft ? unfinished : done).push([id, ...positions, ...made, ...models]);
  }
  for (const key of unfinished.flat()) keys.add(key);
  for (const key of done.flat()) keys.delete(key);
  drafts.set(kb, keys);
  return keys;
}

/** Whether a debate, position, argument or design may appear in lists, searches and feeds, because it belongs to no draft. */
export function isListed(kb: KnowledgeBase, key: string): boolean {
  return !draftKeys(kb).has(key);
}

const views = new WeakMap<KnowledgeBase, KnowledgeBase>();

/**
 * The knowledge base without drafts, their positions and arguments, for lists, searches, feeds and indexes. The same object if there are
 * none.
 */
export function listed(kb: KnowledgeBase): KnowledgeBase {
  const hidden = draftKeys(kb);
  if (hidden.size === 0) return kb;
  const known = views.get(kb);
  if (known !== undefined) return known;
  const shown = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => !hidden.has(key)));
  const keys = (list: readonly string[]) => list.filter((key) => !hidden.has(key));
  const from = (list: readonly Backlink[]) => list.filter((link) => !hidden.has(link.from));
  const view: KnowledgeBase = {
    ...kb,
    debates: shown(kb.debates),
    positions: shown(kb.positions),
    designs: shown(kb.designs),
    arguments: shown(kb.arguments),
    people: new Map(
      [...kb.people].map(([id, person]) => [
        id,
        {
          ...person,
          arguments: keys(person.arguments),
          received: keys(person.received),
          holdings: person.holdings.filter(({ position }) => !hidden.has(position)),
        },
      ]),
    ),
    concepts: new Map(
      [...kb.concepts].map(([id, concept]) => [id, { ...concept, usedBy: from(concept.usedBy) }]),
    ),
    backlinks: new Map([...shown(kb.backlinks)].map(([key, links]) => [key, from(links)])),
  };
  views.set(kb, view);
  // The filtered view of a filtered view is itself.
  views.set(view, view);
  drafts.set(view, hidden);
  return view;
}
