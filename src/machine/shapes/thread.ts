import { threadAddress } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { headOf, type Place } from '../place.ts';
import type { FileOf } from '../schemas/index.ts';

/** The data of a thread's page. */
export function threadShape(place: Place, thread: Thread): FileOf<'thread'> {
  return {
    ...headOf(place, 'thread', thread.slug, threadAddress(thread)),
    messageId: thread.id,
    subject: thread.subject,
    posts: thread.tree.flatMap(({ post, depth }) => {
      const data = place.kb.posts.get(post)?.entry.data;
      if (data === undefined) return [];
      const name = place.kb.people.get(data.from)?.entry.data.name ?? data.from;
      return [{ id: post, depth, from: data.from, name, date: data.date ?? '', subject: data.subject }];
    }),
  };
}
