import { cardOfEntry } from '../entries/index.ts';
import { buildThreads, type Thread } from '../threads/index.ts';
import type { RawArgument } from './arguments.ts';
import type { PostNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** Posts and the threads that they are in. */
export interface PostsAndThreads {
  readonly posts: Map<string, PostNode>;
  readonly threads: Map<string, Thread>;
  /** Circles that `arrange` had to cut. */
  readonly circles: readonly (readonly string[])[];
  /** By debate: the thread that contains its `threads`. */
  readonly joinedBy: ReadonlyMap<string, string>;
}

/** Posts with their threads, and the arguments that each makes. */
export function postsAndThreads(
  postEntries: ReadonlyMap<string, Resolved<'posts'>>,
  debates: Iterable<Resolved<'debates'>>,
  all: readonly RawArgument[],
): PostsAndThreads {
  const joining = [...debates].filter(({ data }) => data.threads.length > 0);
  const { threads, parentOf, circles, conversationThreads } = buildThreads(
    [...postEntries.values()].map(cardOfEntry),
    joining.map(({ data }) => data.threads),
  );
  const joinedBy = new Map(
    joining.flatMap(({ id }, at) => {
      const thread = conversationThreads[at];
      return thread === undefined ? [] : [[id, thread] as const];
    }),
  );
  const argumentsOf = new Map<string, string[]>();
  for (const { post, key } of all) {
    if (post === undefined) continue;
    const others = argumentsOf.get(post);
    if (others) others.push(key);
    else argumentsOf.set(post, [key]);
  }
  const replies = new Map<string, string[]>();
  for (const thread of threads) {
    for (const id of thread.posts) {
      const parent = parentOf.get(id);
      if (parent === undefined) continue;
      const siblings = replies.get(parent);
      if (siblings) siblings.push(id);
      else replies.set(parent, [id]);
    }
  }
  const posts = new Map<string, PostNode>();
  for (const thread of threads) {
    for (const id of thread.posts) {
      const entry = postEntries.get(id) as Resolved<'posts'>;
      const parent = parentOf.get(id);
      const own = argumentsOf.get(id) ?? [];
      const main = own.find((key) => key === `${id}#${entry.data.main}`) ?? own[0];
      posts.set(id, {
        id,
        entry,
        thread: thread.id,
        ...(parent === undefined ? {} : { parent }),
        replies: replies.get(id) ?? [],
        arguments: own,
        ...(main === undefined ? {} : { main }),
      });
    }
  }
  return { posts, circles, joinedBy, threads: new Map(threads.map((thread) => [thread.id, thread])) };
}
