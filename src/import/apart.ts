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

/** What is known of a post that stands apart from its words (docs/packs.md). */
export interface ApartPost {
  /** SHA-256 of its text as sent. */
  readonly body: string;
  readonly verified: string;
  /** The words that its arguments rest on. */
  readonly words: readonly ApartWords[];
}

/** What is known of a post by its entry; undefined where its words are here. */
export function apartOf({ apart, body, arguments: made }: Post): ApartPost | undefined {
  if (apart === undefined) return undefined;
  const words = made.flatMap(({ position, sha256 }) =>
    position === undefined || sha256 === undefined ? [] : [{ position, sha256 }],
  );
  return { body, verified: apart.verified, words };
}

/**
 * Whether a text can be that of a post that stands apart: it is the text as sent, or has any of the words that arguments rest on. Where no
 * argument of the post rests on words, there is nothing to tell by, and nothing that another text could change.
 */
export function isTextOf({ body, words }: ApartPost, text: string): boolean {
  if (words.length === 0 || sha256(text) === body) return true;
  const searched = new SearchedText(text);
  return words.some((one) => 'range' in findByHash(one, searched));
}

/**
 * Authors of posts that stand apart, with the addresses that their mail came from: a pack has none. Name, Message-ID and words must agree.
 *
 * @param textOf The text of a message.
 */
export function introduced(
  posts: PostIndex,
  people: Iterable<KnownPerson>,
  incoming: readonly Incoming[],
  textOf: (draft: Draft) => string,
): Map<string, KnownPerson> {
  const byId = new Map([...people].map((person) => [person.id, person]));
  const met = new Map<string, KnownPerson>();
  for (const { draft, from } of incoming) {
    if (draft.messageId === undefined || from.address === undefined) continue;
    const apart = posts.claimantsOf(draft.messageId).find((post) => post.apart !== undefined);
    const person = byId.get(apart?.author ?? '');
    if (apart?.apart === undefined || person === undefined || person.addresses.length > 0) continue;
    const names = [person.name, ...person.names].map(nameKey);
    if (!names.includes(nameKey(from.name ?? '')) || !isTextOf(apart.apart, textOf(draft))) continue;
    const before = met.get(person.id) ?? person;
    const address = from.address.toLowerCase();
    if (!before.addresses.includes(address))
      met.set(person.id, { ...before, addresses: [...before.addresses, address] });
  }
  return met;
}
