import { addressOf, type KnowledgeBase, titleOf } from '../knowledge/index.ts';
import { foldSpace } from './fold-space.ts';
import type { Titles } from './prose.ts';

/** The titles of a knowledge base. */
export function titlesIn(kb: KnowledgeBase): Titles {
  return (key) => titleOf(kb, key);
}

/** The address of a key, or the root of the site if the graph lacks it. */
export function addressOrRoot(kb: KnowledgeBase, key: string): string {
  return addressOf(kb, key) ?? '';
}

/** The name of a person; the id if there is no such person. */
export function nameOf(kb: KnowledgeBase, person: string): string {
  return foldSpace(kb.people.get(person)?.entry.data.name ?? person);
}

/** The title of a debate; empty if there is none. */
export function debateTitle(kb: KnowledgeBase, debate: string | undefined): string {
  return debate === undefined ? '' : foldSpace(kb.debates.get(debate)?.entry.data.title ?? '');
}
