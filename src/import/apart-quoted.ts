import type { People } from '../entries/index.ts';
import { quotedSender } from '../mail/sender/index.ts';
import type { Reconstruction } from '../threads/index.ts';
import { hasAllOf } from './apart.ts';
import type { Draft } from './draft.ts';
import type { PostIndex } from './post-index.ts';

/** A post that stands apart from its words (see `ApartPost`), and what was reconstructed of it from quotations, with all words that its arguments rest on. */
export interface ApartQuoted {
  readonly post: Draft;
  readonly quoted: Reconstruction;
}

/** Ids of the posts that stand apart and have a Message-ID, by which they can be recognized. */
export function namedApart(posts: PostIndex): Set<string> {
  const named = [...posts.drafts.values()].filter(
    ({ apart, messageId }) => apart !== undefined && messageId !== undefined,
  );
  return new Set(named.map(({ id }) => id));
}

/**
 * The posts that stand apart and can be filled in from quotations. This is for posts that no archive has: whoever made the pack had only a
 * reconstruction of them. Message-ID and author must agree, and the hash of the whole text or of each argument's words.
 *
 * @param reconstructions What is reconstructed from quotations if the posts that stand apart are treated as missing.
 */
export function apartQuoted(
  posts: PostIndex,
  people: People,
  reconstructions: readonly Reconstruction[],
): ApartQuoted[] {
  return reconstructions.flatMap((quoted): ApartQuoted[] => {
    if (quoted.messageId === undefined) return [];
    const author = people.find(quotedSender(quoted));
    const post = posts
      .claimantsOf(quoted.messageId)
      .find(
        ({ apart, author: own }) => own === author && apart !== undefined && hasAllOf(apart, quoted.text),
      );
    return post === undefined ? [] : [{ post, quoted }];
  });
}
