import type { KnowledgeBase, PersonNode } from '../knowledge/index.ts';
import { personName } from './names.ts';

/** All people, sorted by name: those who argued or hold a position, and those who only posted. */
export interface People {
  readonly debating: readonly PersonNode[];
  readonly others: readonly PersonNode[];
}

/** People who only posted, on one page of their list. */
export const PEOPLE_A_PAGE = 240;

const known = new WeakMap<KnowledgeBase, People>();

export function peopleOf(kb: KnowledgeBase): People {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const names = new Intl.Collator(kb.settings.language);
  const byName = [...kb.people.values()]
    .map((person) => ({ person, name: personName(kb, person.id) }))
    .sort((a, b) => names.compare(a.name, b.name))
    .map(({ person }) => person);
  const argues = (person: PersonNode) => person.arguments.length > 0 || person.holdings.length > 0;
  const people = { debating: byName.filter(argues), others: byName.filter((person) => !argues(person)) };
  known.set(kb, people);
  return people;
}

/** How many pages the list of people has. */
export function peoplePages(kb: KnowledgeBase): number {
  return Math.max(1, Math.ceil(peopleOf(kb).others.length / PEOPLE_A_PAGE));
}

/** Those who only posted, of one page, from 1. */
export function othersOn(kb: KnowledgeBase, page: number): readonly PersonNode[] {
  return peopleOf(kb).others.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
}
