import { buildThreads, type Card, type Thread } from '../threads/index.ts';
import type { RawArgument } from './arguments.ts';
import { conversationsOf } from './conversations.ts';
import type { PostNode } from './model.ts';
import type { Resolved } from './resolved.ts';
import { wholeText } from './whole-text.ts';

/** Posts with their places in threads, and the arguments that each of them makes. `circles` are those that `arrange` had to cut. */
export function postsAndThreads(
  postEntries: ReadonlyMap<string, Resolved<'posts'>>,
  debates: Iterable<Resolved<'debates'>>,
  all: readonly RawArgument[],
): { posts: Map<string, PostNode>; threads: Map<string, Thread>; circles: readonly (readonly string[])[] } {
  const { threads, parentOf, circles } = buildThreads(
    [...postEntries.values()].map(cardOf),
    conversationsOf(debates),
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
        ...wholeText(entry),
        thread: thread.id,
        ...(parent === undefined ? {} : { parent }),
        replies: replies.get(id) ?? [],
        arguments: own,
        ...(main === undefined ? {} : { main }),
      });
    }
  }
  return { posts, circles, threads: new Map(threads.map((thread) => [thread.id, thread])) };
}

/** A post as the threads room knows it. Its `thread` was settled by the import, so a headerless one goes by `parent` alone. */
function cardOf({ id, data }: Resolved<'posts'>): Card {
  const inReplyTo = data.inReplyTo === undefined ? [] : [data.inReplyTo];
  return {
    id,
    messageId: data.messageId,
    claims: data.claims,
    wrappers: data.sources.flatMap(({ wrapper }) => wrapper ?? []),
    slugs: data.threadSlugs,
    recorded: data.thread,
    date: data.date,
    author: data.from,
    subject: data.subject,
    lists: data.lists,
    inReplyTo,
    references: data.references,
    parent: data.parent,
    attributed: false,
    reconstructed: data.reconstructed !== undefined,
    continues: data.continues,
    separate: data.separate,
  };
}
