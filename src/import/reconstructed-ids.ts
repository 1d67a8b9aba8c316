import { mintPostId, type People } from '../entries/index.ts';
import { quotedSender } from '../mail/sender/index.ts';
import { parseSubject, type Reconstruction } from '../threads/index.ts';
import type { ArchivePosts } from './collect.ts';
import type { Draft } from './draft.ts';

/**
 * The entry id of each reconstruction, by key: that of its entry where it has one, known by Message-ID, by author and instant, or by
 * the hash that it was minted with, under an id that its author has or had. An entry with a reconstruction's Message-ID is that reconstruction's
 * before any other is looked for.
 */
export function idsOf(
  reconstructions: readonly Reconstruction[],
  posts: ArchivePosts,
  people: People,
): Map<string, string> {
  const claimed = new Set<string>();
  const ids = new Map<string, string>();
  for (const one of reconstructions) {
    const same = knownAs(one, posts, people);
    if (same?.messageId === undefined || same.messageId !== one.messageId || claimed.has(same.id)) continue;
    claimed.add(same.id);
    ids.set(one.key, same.id);
  }
  for (const one of reconstructions)
    if (!ids.has(one.key)) ids.set(one.key, idOf(one, posts, people, claimed));
  return ids;
}

/** What is asked of the archive for a reconstruction. */
function wantedOf({ messageId, date, subject, ...author }: Reconstruction, people: People) {
  return { messageId, date: wholeDate(date), author: people.idOf(quotedSender(author)), subject };
}

/** The entry that a reconstruction has already. `claimed` holds the ids that others have. */
export function knownAs(
  one: Reconstruction,
  posts: ArchivePosts,
  people: People,
  claimed: ReadonlySet<string> = NONE,
): Draft | undefined {
  const wanted = wantedOf(one, people);
  const isInstant = one.messageId !== undefined || one.date?.endsWith('Z');
  const before = isInstant ? posts.findReconstructed(wanted, claimed) : undefined;
  if (before) return before;
  const minted = [wanted.author, ...people.formerIdsOf(wanted.author)].map((author) =>
    posts.drafts.get(mintedId(one, author, posts, claimed)),
  );
  return minted.find((draft) => draft?.author === wanted.author);
}

const NONE: ReadonlySet<string> = new Set();

/** The entry id of a reconstruction. `claimed` holds the ids that others have. */
function idOf(one: Reconstruction, posts: ArchivePosts, people: People, claimed: Set<string>): string {
  const wanted = wantedOf(one, people);
  const id = knownAs(one, posts, people, claimed)?.id ?? mintedId(one, wanted.author, posts, claimed);
  claimed.add(id);
  if (!posts.drafts.has(id)) posts.drafts.set(id, { ...PENDING, ...wanted, id });
  return id;
}

/**
 * The id that is minted of a reconstruction under an id of its author. An entry of that id is the post's, if it was put together too. What was
 * said of the date goes into the hash whole, so that two posts of one author and day are two.
 */
function mintedId(
  { messageId, date, subject }: Reconstruction,
  author: string,
  posts: ArchivePosts,
  claimed: ReadonlySet<string>,
): string {
  return mintPostId({ messageId, date, author, subject: parseSubject(subject).base }, (candidate) => {
    const there = posts.drafts.get(candidate);
    if (there === undefined) return posts.isTaken(candidate);
    return there.reconstructedFrom === undefined || claimed.has(candidate);
  });
}

const PENDING: Omit<Draft, 'id' | 'messageId' | 'date' | 'author' | 'subject'> = {
  zone: undefined,
  lists: [],
  inReplyTo: [],
  references: [],
  parent: undefined,
  sources: [],
  attachments: [],
  defects: [],
  claims: undefined,
  conflicts: [],
  pinned: undefined,
  attributed: true,
  reconstructedFrom: [],
  text: undefined,
  file: undefined,
};

/** An instant in UTC, or the day of a local time whose zone nobody knows. */
export function wholeDate(date: string | undefined): string | undefined {
  return date === undefined || date.endsWith('Z') ? date : date.slice(0, 10);
}
