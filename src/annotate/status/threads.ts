import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { markOf } from '../marks.ts';
import type { Mark } from '../wire.ts';
import type { ThreadTexts } from './thread-texts.ts';

/** How far a thread has been read. */
export interface ThreadStatus {
  readonly slug: string;
  readonly title: string;
  /** Debate that most of its posts name. */
  readonly debate?: string;
  readonly posts: number;
  /** Posts marked read, or with an argument. */
  readonly read: number;
  /** Posts with an argument. */
  readonly annotated: number;
  readonly skipped: number;
  readonly arguments: number;
  /** Words of the authors' own in the posts that are left. */
  readonly wordsLeft: number;
  /** The first post that is left, in the order of the tree. */
  readonly next?: string;
}

/** How far a thread has been read, by marks. */
export function threadStatus(
  kb: KnowledgeBase,
  thread: Thread,
  { words }: ThreadTexts,
  marks: ReadonlyMap<string, Mark>,
): ThreadStatus {
  const posts = thread.tree.flatMap(({ post }) => kb.posts.get(post) ?? []);
  const left = posts.filter((post) => isLeft(post, marks));
  const annotated = posts.filter((post) => post.arguments.length > 0).length;
  const isSkipped = ({ id, arguments: made }: PostNode) =>
    made.length === 0 && markOf(marks, id).state === 'skipped';
  const skipped = posts.filter(isSkipped).length;
  const debate = mostNamed(posts.flatMap(({ entry }) => entry.data.debate ?? []));
  return {
    slug: thread.slug,
    title: thread.subject,
    ...(debate === undefined ? {} : { debate }),
    posts: posts.length,
    read: posts.length - left.length - skipped,
    annotated,
    skipped,
    arguments: posts.reduce((sum, post) => sum + post.arguments.length, 0),
    wordsLeft: left.reduce((sum, post) => sum + (words[post.id] ?? 0), 0),
    ...(left[0] === undefined ? {} : { next: left[0].id }),
  };
}

/** Whether nobody has annotated or marked a post. */
function isLeft({ id, arguments: made }: PostNode, marks: ReadonlyMap<string, Mark>): boolean {
  return made.length === 0 && markOf(marks, id).state === 'unread';
}

/** The name that occurs most often, the first of equals. */
function mostNamed(names: readonly string[]): string | undefined {
  const [most] = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}
