import { findByHash, type People, SearchedText, sha256 } from '../entries/index.ts';
import { quotedSender } from '../mail/sender/index.ts';
import type { Reconstruction } from '../threads/index.ts';
import type { ApartPost } from './apart.ts';
import type { Draft } from './draft.ts';
import type { PostIndex } from './post-index.ts';

/** A post that stands apart from its words, and the quotations that have all of them. */
export interface ApartQuoted {
  readonly post: Draft;
  readonly quoted: Reconstruction;
}

/** Posts that stand apart from their words and have a Message-ID to be known by. */
export function namedApart(posts: PostIndex): Set<string> {
  const named = [...posts.drafts.values()].filter(
    ({ apart, messageId }) => apart !== undefined && messageId !== undefined,
  );
  return new Set(named.map(({ id }) => id));
}

/**
 * The posts that stand apart and whose words are all in quotations: a debate may rest on a post that no archive has, and its pack then gives the words
 * of what was put together from them. Message-ID, author and the hash of each argument's words must agree.
 *
 * @param found What is put together when the posts that stand apart are taken for missing.
 */
export function apartQuoted(
  posts: PostIndex,
  people: People,
  found: readonly Reconstruction[],
): ApartQuoted[] {
  return found.flatMap((quoted): ApartQuoted[] => {
    if (quoted.messageId === undefined) return [];
    const author = people.find(quotedSender(quoted));
    const post = posts
      .claimantsOf(quoted.messageId)
      .find(({ apart, author: own }) => own === author && apart !== undefined && hasAll(apart, quoted.text));
    return post === undefined ? [] : [{ post, quoted }];
  });
}

function hasAll({ body, words }: ApartPost, text: string): boolean {
  if (sha256(text) === body) return true;
  if (words.length === 0) return false;
  const searched = new SearchedText(text);
  return words.every((one) => 'range' in findByHash(one, searched));
}
