import { formerIds, type KnowledgeBase } from '../../knowledge/index.ts';
import { presentKey } from './key.ts';

/**
 * The first name of an entry or an argument: the oldest of its aliases, else its present one. Revisions use these names, so that renaming a
 * thing changes neither its revision nor those of what points at it.
 */
export function originOf(kb: KnowledgeBase, key: string): string {
  const [id = '', argument] = key.split('#');
  if (argument === undefined) return entryOrigin(kb, id);
  const first = kb.arguments.get(key)?.aliases[0];
  const [home = '', own = argument] = (first ?? key).split('#');
  return `${entryOrigin(kb, home)}#${own}`;
}

/** The key under which a catalogue has the revisions of the thing with this present or former key. */
export function recordedAs(kb: KnowledgeBase, key: string): string {
  const present = presentKey(kb, key);
  return present === undefined ? key : originOf(kb, present);
}

function entryOrigin(kb: KnowledgeBase, name: string): string {
  const id = kb.aliases.get(name) ?? name;
  const collections = [kb.positions, kb.debates, kb.people, kb.designs, kb.concepts, kb.pages];
  const entry = collections.map((nodes) => nodes.get(id)?.entry).find((one) => one !== undefined);
  return (entry && formerIds(entry)[1][0]) ?? id;
}
