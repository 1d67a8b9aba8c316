import type { Card } from '../threads/index.ts';
import type { Entry } from './entry.ts';

/** The header of a post, as a draft of the import and an entry both have it. */
interface Header extends Omit<Card, 'wrappers'> {
  readonly sources: readonly { readonly wrapper?: string | undefined }[];
}

/** What threads are made of, and no more: cards of a whole archive are in memory at once. */
export function cardOf(header: Header): Card {
  const { id, messageId, claims, sources, date, author, subject, lists } = header;
  const { inReplyTo, references, parent, attributed, reconstructed } = header;
  return {
    id,
    messageId,
    claims,
    wrappers: sources.flatMap(({ wrapper }) => wrapper ?? []),
    date,
    author,
    subject,
    lists,
    inReplyTo,
    references,
    parent,
    attributed,
    reconstructed,
  };
}

/**
 * A post's entry as the threads room knows it, as the curator placed it. Its `thread` was settled by the import, so a post without headers goes
 * by `parent` alone. Its id is that of its file, by which the graph knows it; the check reports a header that says another.
 */
export function cardOfEntry({ id, data }: Pick<Entry<'posts'>, 'id' | 'data'>): Card {
  const { threadSlugs: slugs, thread: recorded, continues, separate } = data;
  const card = cardOf({
    ...data,
    author: data.from,
    inReplyTo: data.inReplyTo === undefined ? [] : [data.inReplyTo],
    attributed: false,
    reconstructed: data.reconstructed !== undefined,
  });
  return { ...card, id, slugs, recorded, continues, separate };
}
