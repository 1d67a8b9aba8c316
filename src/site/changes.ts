import { spellControls } from '../controls/index.ts';
import { withoutLinks } from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { nameOf, personName, subjectOf } from './names.ts';
import { excerptOf } from './reading/index.ts';
import type { RevisedOn } from './revisions/revision-days.ts';

/** Something new: a post; a debate or a position, by the latest words about it or by its last revision. */
export interface Change {
  readonly kind: 'debate' | 'position' | 'post';
  readonly id: string;
  /** ISO 8601 day or instant. */
  readonly date: string;
}

/** How many changes are kept: as many as a feed and the list of the latest show. */
export const MOST_CHANGES = 50;

const known = new WeakMap<KnowledgeBase, readonly Change[]>();

/**
 * The latest changes of the knowledge base, newest first, by the dates of mail and of revisions; of one date, the wider first.
 * (Computed once for a knowledge base.)
 */
export function latestChanges(kb: KnowledgeBase, revised: RevisedOn): readonly Change[] {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const dateOf = (key: string) =>
    revised.get(key) ?? kb.arguments.get(key)?.date ?? kb.posts.get(key)?.entry.data.date ?? '';
  const latest = (keys: readonly string[]) =>
    keys.reduce((date, key) => (dateOf(key) > date ? dateOf(key) : date), '');
  const changes: Change[] = [
    ...[...kb.debates.values()].map(({ id, arguments: made, posts, positions }) => ({
      kind: 'debate' as const,
      id,
      date: latest([...made, ...posts, ...positions]),
    })),
    ...[...kb.positions.values()].map(({ id, descendants }) => ({
      kind: 'position' as const,
      id,
      date: latest([...descendants, id]),
    })),
    // Of a post whose words are not here there is nothing to read: what its arguments say changes the debate.
    ...[...kb.posts.values()]
      .filter(({ entry }) => entry.data.apart === undefined)
      .map(({ id, entry }) => ({ kind: 'post' as const, id, date: entry.data.date ?? '' })),
  ];
  const newest = changes
    .filter(({ date }) => date !== '')
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_CHANGES);
  known.set(kb, newest);
  return newest;
}

/** The title of a change, and a sentence or two about it. */
export function wordsOf(kb: KnowledgeBase, { kind, id }: Change): { title: string; summary: string } {
  if (kind === 'post') {
    const post = kb.posts.get(id);
    if (post === undefined) return { title: id, summary: '' };
    const { from, subject } = post.entry.data;
    return { title: `${personName(kb, from)}: ${subjectOf(subject)}`, summary: excerptOf(kb, post) };
  }
  const summary = kb.debates.get(id)?.entry.data.summary ?? kb.positions.get(id)?.entry.data.statement ?? '';
  const name = (key: string) => nameOf(kb, key);
  return { title: name(id), summary: spellControls(withoutLinks(summary, name)) };
}
