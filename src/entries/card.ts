import type { Card } from '../threads/index.ts';
import type { Entry } from './entry.ts';

/** The header of a post, common to drafts of the import and entries. */
interface Header extends Omit<Card, 'wrappers'> {
  readonly sources: readonly { readonly wrapper?: string | undefined }[];
}

/** The fields that threading needs, and no others: the cards of a whole archive are in memory at once. */
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
 * The card of a post's entry, with the thread position that the curator gave it. The import already settled its `thread`, so a post without
 * headers is placed only by `parent`. Its id is its file name, as in the graph; the check reports a header that differs.
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
