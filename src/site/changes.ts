import { type KnowledgeBase, titleOf } from '../knowledge/index.ts';
import { personName, subjectOf } from './names.ts';
import { excerptOf } from './reading/index.ts';
import { withoutLinks } from './wiki-links.ts';

/** Something that was said: in a post, or in a debate or on a position, which the latest words about it change. */
export interface Change {
  readonly kind: 'debate' | 'position' | 'post';
  readonly id: string;
  /** ISO 8601 day or instant. */
  readonly date: string;
}

/** Changes that are kept at hand: what a feed and a list of the latest have room for. */
export const MOST_CHANGES = 50;

const known = new WeakMap<KnowledgeBase, readonly Change[]>();

/** The latest changes of the knowledge base, newest first, by the dates of mail; of one date, the wider first. */
export function latestChanges(kb: KnowledgeBase): readonly Change[] {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const latest = (keys: readonly string[]) =>
    keys.reduce((date, key) => {
      const of = kb.arguments.get(key)?.date ?? kb.posts.get(key)?.entry.data.date ?? '';
      return of > date ? of : date;
    }, '');
  const changes: Change[] = [
    ...[...kb.debates.values()].map(({ id, arguments: made, posts }) => ({
      kind: 'debate' as const,
      id,
      date: latest([...made, ...posts]),
    })),
    ...[...kb.positions.values()].map(({ id, descendants }) => ({
      kind: 'position' as const,
      id,
      date: latest(descendants),
    })),
    ...[...kb.posts.values()].map(({ id, entry }) => ({
      kind: 'post' as const,
      id,
      date: entry.data.date ?? '',
    })),
  ];
  const newest = changes
    .filter(({ date }) => date !== '')
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_CHANGES);
  known.set(kb, newest);
  return newest;
}

/** What a change is called, and what it is about in a sentence or two. */
export function wordsOf(kb: KnowledgeBase, { kind, id }: Change): { title: string; summary: string } {
  const name = (key: string) => titleOf(kb, key) ?? key;
  if (kind === 'post') {
    const post = kb.posts.get(id);
    if (post === undefined) return { title: id, summary: '' };
    const { from, subject } = post.entry.data;
    return { title: `${personName(kb, from)}: ${subjectOf(subject)}`, summary: excerptOf(kb, post) };
  }
  const summary = kb.debates.get(id)?.entry.data.summary ?? kb.positions.get(id)?.entry.data.statement ?? '';
  return { title: name(id), summary: withoutLinks(summary, name) };
}
