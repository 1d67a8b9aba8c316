import {
  type ApartWords,
  findByHash,
  type KnownPerson,
  nameKey,
  type Post,
  SearchedText,
  sha256,
} from '../entries/index.ts';
import type { Incoming } from './collect-messages.ts';
import type { Draft } from './draft.ts';
import type { PostIndex } from './post-index.ts';

/** What a pack says of a post's text. Such a post "stands apart" from its words: it is in the knowledge base without its text (docs/packs.md). */
export interface ApartPost {
  /** SHA-256 of its text as sent. */
  readonly body: string;
  /** ISO 8601 day on which the pack's words were compared with the post. */
  readonly verified: string;
  /** Position and hash of the words that its arguments rest on. */
  readonly words: readonly ApartWords[];
}

/** What the entry of a post says of its missing text; undefined if the text is here. */
export function apartOf({ apart, body, arguments: made }: Post): ApartPost | undefined {
  if (apart === undefined) return undefined;
  const words = made.flatMap(({ position, sha256 }) =>
    position === undefined || sha256 === undefined ? [] : [{ position, sha256 }],
  );
  return { body, verified: apart.verified, words };
}

/**
 * Whether a text can be that of a post that stands apart: it has the hash of the text as sent, or has some of the words that arguments rest on. If no
 * argument rests on words, any text is accepted: there is nothing to recognize it by, and no argument that a wrong text could change.
 */
export function isTextOf({ body, words }: ApartPost, text: string): boolean {
  if (words.length === 0 || sha256(text) === body) return true;
  const searched = new SearchedText(text);
  return words.some((one) => 'range' in findByHash(one, searched));
}

/**
 * Whether a text has all of a post that stands apart: the hash of the text as sent, or all words that arguments rest on. So much is asked of a text that
 * nobody sent, but that was put together from quotations.
 */
export function hasAllOf({ body, words }: ApartPost, text: string): boolean {
  if (sha256(text) === body) return true;
  const searched = new SearchedText(text);
  return words.length > 0 && words.every((one) => 'range' in findByHash(one, searched));
}

/**
 * Authors of posts that stand apart, by id, with the addresses that their mail came from. (A pack has no addresses.) An address is only taken from a
 * message whose author's name, Message-ID and text agree with the post.
 *
 * @param textOf The text of a message.
 */
export function authorsWithAddresses(
  posts: PostIndex,
  people: Iterable<KnownPerson>,
  incoming: readonly Incoming[],
  textOf: (draft: Draft) => string,
): Map<string, KnownPerson> {
  const byId = new Map([...people].map((person) => [person.id, person]));
  const completed = new Map<string, KnownPerson>();
  for (const { draft, from } of incoming) {
    if (draft.messageId === undefined || from.address === undefined) continue;
    const apart = posts.claimantsOf(draft.messageId).find((post) => post.apart !== undefined);
    const person = byId.get(apart?.author ?? '');
    if (apart?.apart === undefined || person === undefined || person.addresses.length > 0) continue;
    const names = [person.name, ...person.names].map(nameKey);
    if (!names.includes(nameKey(from.name ?? '')) || !isTextOf(apart.apart, textOf(draft))) continue;
    const before = completed.get(person.id) ?? person;
    const address = from.address.toLowerCase();
    if (!before.addresses.includes(address))
      completed.set(person.id, { ...before, addresses: [...before.addresses, address] });
  }
  return completed;
}
