import type { Entry } from '../entries/index.ts';
import { type KnowledgeBase, threadAt } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import { markOf } from './marks.ts';
import type { Mark, OutlinePost, Person, ThreadOutline, ThreadSummary } from './wire.ts';
import type { Workspace } from './workspace.ts';

export type Marks = ReadonlyMap<string, Mark>;

/** All threads, those with the latest posts first. */
export function threadSummaries(space: Workspace, marks: Marks): ThreadSummary[] {
  return [...space.kb.threads.values()].toReversed().map((thread) => summaryOf(space, thread, marks));
}

function summaryOf(space: Workspace, thread: Thread, marks: Marks): ThreadSummary {
  const entries = thread.posts.map((id) => presentEntry(space, id));
  const states = thread.posts.map((id) => markOf(marks, id).state);
  const debate = debateOf(entries);
  return {
    slug: thread.slug,
    title: thread.subject,
    ...(debate !== undefined && { debate }),
    posts: thread.posts.length,
    read: states.filter((state) => state === 'read').length,
    skipped: states.filter((state) => state === 'skipped').length,
    annotated: entries.filter(({ data }) => data.arguments.length > 0).length,
    arguments: entries.reduce((sum, { data }) => sum + data.arguments.length, 0),
  };
}

/** A thread with a line for each post, in the order of its tree; undefined if there is none. */
export function outlineOf(
  space: Workspace,
  slug: string,
  marks: Marks,
  curator: string,
): ThreadOutline | undefined {
  const thread = threadAt(space.kb, slug);
  if (thread === undefined) return undefined;
  const debate = debateOfThread(space, thread);
  return {
    slug: thread.slug,
    title: thread.subject,
    ...(debate !== undefined && { debate }),
    curator,
    posts: thread.tree.map(({ post, depth }) => outlinePost(space, post, depth, marks)),
  };
}

function outlinePost(space: Workspace, id: string, depth: number, marks: Marks): OutlinePost {
  const { data } = presentEntry(space, id);
  return {
    id,
    from: personOf(space.kb, data.from),
    ...(data.date !== undefined && { date: data.date }),
    subject: data.subject,
    depth,
    mark: markOf(marks, id),
    arguments: data.arguments.length,
    reconstructed: data.reconstructed !== undefined,
  };
}

/** The next unread post of a thread, in the order of its tree; undefined if there is none in that direction. */
export function nextUnread(
  space: Workspace,
  slug: string,
  { from, direction }: { readonly from: string | undefined; readonly direction: 'n' | 'p' },
  marks: Marks,
): string | undefined {
  const tree = threadAt(space.kb, slug)?.tree.map(({ post }) => post) ?? [];
  const at = from === undefined ? -1 : tree.indexOf(from);
  const isUnread = (id: string) => markOf(marks, id).state === 'unread';
  return direction === 'n'
    ? tree.slice(at + 1).find(isUnread)
    : tree.slice(0, at < 0 ? tree.length : at).findLast(isUnread);
}

export function personOf(kb: KnowledgeBase, id: string): Person {
  return { id, name: kb.people.get(id)?.entry.data.name ?? id };
}

/** The debate that most posts of a thread name. */
export function debateOfThread(space: Workspace, thread: Thread): string | undefined {
  return debateOf(thread.posts.map((id) => presentEntry(space, id)));
}

function debateOf(entries: readonly Entry<'posts'>[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { data } of entries)
    if (data.debate !== undefined) counts.set(data.debate, (counts.get(data.debate) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function presentEntry(space: Workspace, id: string): Entry<'posts'> {
  const node = space.kb.posts.get(id);
  if (node === undefined) throw new Error(`the thread names a post that is not there: ${id}`);
  return space.postEntry(node);
}
