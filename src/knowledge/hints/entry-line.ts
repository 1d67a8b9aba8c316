import { lineIn } from '../../entries/index.ts';
import type { Holding, KnowledgeBase } from '../model.ts';

/** Where something stands: path from the content folder, and line. */
export interface EntryLine {
  readonly file: string;
  readonly line: number;
}

const NOWHERE: EntryLine = { file: '', line: 1 };

/** Where an argument, or a field of it, is written. */
export function placeOfArgument(kb: KnowledgeBase, key: string, ...field: string[]): EntryLine {
  const [home = '', id] = key.split('#');
  const entry = kb.posts.get(home)?.entry ?? kb.debates.get(home)?.entry;
  if (entry === undefined) return NOWHERE;
  const index = entry.data.arguments.findIndex((argument) => argument.id === id);
  return { file: entry.file, line: lineIn(entry, ['arguments', index, ...field]) };
}

/** Where it is written that somebody holds a position: in the first post that says so, else where an argument for it is cited. */
export function placeOfHolding(kb: KnowledgeBase, { posts, position, arguments: keys }: Holding): EntryLine {
  const entry = kb.posts.get(posts[0] ?? '')?.entry;
  if (entry === undefined) return placeOfArgument(kb, keys[0] ?? '');
  const index = entry.data.positions.indexOf(position);
  return { file: entry.file, line: lineIn(entry, ['positions', index]) };
}

/** Where an issue, or a field of it, is written. */
export function placeInIssue(
  kb: KnowledgeBase,
  debate: string,
  issue: string,
  ...field: string[]
): EntryLine {
  const entry = kb.debates.get(debate)?.entry;
  if (entry === undefined) return NOWHERE;
  const index = entry.data.issues.findIndex(({ id }) => id === issue);
  return { file: entry.file, line: lineIn(entry, ['issues', index, ...field]) };
}

/** A day, or that nobody knows it. */
export function dayOf(date: string): string {
  return date === '' ? 'an unknown day' : date.slice(0, 10);
}

export function nameOf(kb: KnowledgeBase, person: string): string {
  return kb.people.get(person)?.entry.data.name ?? person;
}
