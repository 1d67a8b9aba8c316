import { addressOf, threadAddress } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { dataFileOf, headOf, type PublishedBase, urlOf } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { mailOf } from './post.ts';

/** The data of a thread's page, and of the posts shown on it that have no file of their own. */
export function threadShape(place: PublishedBase, thread: Thread): FileOf<'thread'> {
  const { kb } = place;
  return {
    ...headOf(place, 'thread', thread.slug, threadAddress(thread)),
    messageId: thread.id,
    subject: thread.subject,
    posts: thread.tree.flatMap(({ post: id, depth }) => {
      const post = kb.posts.get(id);
      if (post === undefined) return [];
      const { from, date = '', subject } = post.entry.data;
      const json = dataFileOf(place, id);
      return [
        {
          id,
          depth,
          from,
          name: kb.people.get(from)?.entry.data.name ?? from,
          date,
          subject,
          url: urlOf(place, addressOf(kb, id) ?? ''),
          ...(json === undefined ? mailOf(place, post) : { json }),
        },
      ];
    }),
  };
}
