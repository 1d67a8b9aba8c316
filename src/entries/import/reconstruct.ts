import { type Arrangement, findMissing, parseSubject, type Reconstruction } from '../../threads/index.ts';
import { mintPostId } from '../identity.ts';
import type { People } from '../people.ts';
import type { Collection } from './collect.ts';
import { cardOf, type Draft } from './draft.ts';
import type { Spool } from './spool.ts';

/** Puts the missing parents of the posts just read into the collection, and gives headerless posts their parents. */
export function reconstruct(
  posts: Collection,
  people: People,
  spool: Spool,
  textOf: (draft: Draft) => string,
  changed: ReadonlySet<string>,
): void {
  const real = [...posts.drafts.values()].filter((draft) => !draft.reconstructedFrom);
  const { reconstructions, parents } = findMissing({
    cards: real.map(cardOf),
    textOf: (id) => textOf(posts.drafts.get(id) as Draft),
    personOf: (author) => people.idOf(author),
    changed,
  });
  const claimed = new Set<string>();
  const idOfKey = new Map(
    reconstructions.map((one) => [one.key, idOfReconstruction(one, posts, people, claimed)]),
  );
  const resolve = (key: string | undefined) =>
    key === undefined ? undefined : (idOfKey.get(key) ?? (posts.drafts.has(key) ? key : undefined));
  const byKey = new Map(reconstructions.map((one) => [one.key, one]));
  for (const one of reconstructions) {
    const id = idOfKey.get(one.key) as string;
    const before = posts.drafts.get(id);
    const from = realSources(one, byKey).filter((found) => posts.drafts.has(found));
    posts.enter({
      id,
      messageId: one.messageId ?? before?.messageId,
      date: wholeDate(one.date) ?? before?.date,
      zone: one.zone ?? before?.zone,
      author: before?.author ?? people.idOf(one),
      subject: before?.subject ?? one.subject,
      lists: before?.lists ?? [],
      inReplyTo: one.references.slice(-1),
      references: one.references,
      parent: resolve(parents.get(one.key)),
      sources: [],
      attachments: [],
      defects: [],
      attributed: true,
      reconstructedFrom: from.sort(),
      text: spool.put(one.text),
      file: before?.file,
    });
    posts.touched.add(id);
  }
  for (const [child, parent] of parents) {
    const draft = posts.drafts.get(child);
    const id = resolve(parent);
    if (draft && id !== undefined && !draft.reconstructedFrom) posts.enter({ ...draft, parent: id });
  }
}

/** Records the parent of a post that no header, but its attribution or its subject, joined to its thread. */
export function keepParents(posts: Collection, { parentOf }: Arrangement): void {
  for (const id of posts.touched) {
    const draft = posts.drafts.get(id);
    const parent = parentOf.get(id);
    if (
      draft &&
      parent !== undefined &&
      draft.parent === undefined &&
      draft.inReplyTo.length + draft.references.length === 0
    )
      posts.enter({ ...draft, parent });
  }
}

/** The real posts that a reconstruction was taken from in the end: what a reconstructed post quotes, it was quoted with. */
function realSources(one: Reconstruction, byKey: ReadonlyMap<string, Reconstruction>): string[] {
  const real = new Set<string>();
  const seen = new Set<string>();
  const pending = [...one.from];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const reconstruction = byKey.get(key);
    if (reconstruction) pending.push(...reconstruction.from);
    else real.add(key);
  }
  return [...real];
}

/**
 * The entry id of a reconstruction: that of its entry where it has one, known by Message-ID, by author and instant, or by
 * the hash it was minted with. `claimed` holds the ids given in this run.
 */
function idOfReconstruction(
  one: Reconstruction,
  posts: Collection,
  people: People,
  claimed: Set<string>,
): string {
  const author = people.idOf(one);
  const wanted = { messageId: one.messageId, date: wholeDate(one.date), author, subject: one.subject };
  const isInstant = one.messageId !== undefined || one.date?.endsWith('Z');
  const found = isInstant ? posts.findReconstructed(wanted) : undefined;
  // What was said of its date goes into the hash whole, so that two posts of one author and day are two.
  const identity = {
    messageId: one.messageId,
    date: one.date,
    author,
    subject: parseSubject(one.subject).base,
  };
  const id =
    found && !claimed.has(found.id)
      ? found.id
      : mintPostId(identity, (candidate) => {
          const there = posts.drafts.get(candidate);
          return there !== undefined && (there.reconstructedFrom === undefined || claimed.has(candidate));
        });
  claimed.add(id);
  if (!posts.drafts.has(id)) posts.drafts.set(id, { ...PENDING, ...wanted, id });
  return id;
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
  attributed: true,
  reconstructedFrom: [],
  text: undefined,
  file: undefined,
};

/** An instant in UTC, or the day of a local time whose zone nobody knows. */
function wholeDate(date: string | undefined): string | undefined {
  return date === undefined || date.endsWith('Z') ? date : date.slice(0, 10);
}
