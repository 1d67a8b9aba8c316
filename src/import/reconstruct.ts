import type { People } from '../entries/index.ts';
import { quotedSender } from '../mail/sender/index.ts';
import { type Arrangement, findMissing, type Reconstruction } from '../threads/index.ts';
import { apartQuoted, namedApart } from './apart-quoted.ts';
import type { Archive } from './archive.ts';
import { cardOfDraft, type Draft } from './draft.ts';
import { keepsEvidence } from './evidence.ts';
import { inPlaceOfApart } from './merge.ts';
import { agreementWith } from './quoted-words.ts';
import { idsOf, knownAs, wholeDate } from './reconstructed-ids.ts';
import type { Spool } from './spool.ts';

/**
 * Adds the missing parents of the posts just read, reconstructed from quotations, gives posts without headers their parents, and fills posts that stand
 * apart from their words where quotations have all of them.
 */
export function reconstruct(
  { posts, textOf, linesOf }: Pick<Archive, 'posts' | 'textOf' | 'linesOf'>,
  people: People,
  spool: Spool,
  changed: ReadonlySet<string>,
): void {
  const real = [...posts.drafts.values()].filter((draft) => !draft.reconstructedFrom);
  const cards = real.map(cardOfDraft);
  const concerned = new Set(changed);
  const find = (among = cards) =>
    findMissing({
      cards: among,
      textOf: (id) => textOf(posts.drafts.get(id) as Draft),
      linesOf: (id) => linesOf(posts.drafts.get(id) as Draft),
      personOf: (author) => people.idOf(quotedSender(author)),
      findPerson: (author) => people.find(quotedSender(author)),
      changed: concerned,
    });
  let { reconstructions, parents } = find();
  // A post that was put together before is so from all that it was put together from, and from what is new.
  for (let asked = 0; asked < concerned.size; ) {
    asked = concerned.size;
    for (const one of reconstructions)
      for (const id of knownAs(one, posts, people)?.reconstructedFrom ?? [])
        if (posts.drafts.get(id)?.reconstructedFrom === undefined && posts.drafts.has(id)) concerned.add(id);
    if (concerned.size > asked) ({ reconstructions, parents } = find());
  }
  const apart = namedApart(posts);
  const quoted = apart.size === 0 ? [] : find(cards.filter(({ id }) => !apart.has(id))).reconstructions;
  const idOfKey = idsOf(reconstructions, posts, people);
  const resolve = (key: string | undefined) =>
    key === undefined ? undefined : (idOfKey.get(key) ?? (posts.drafts.has(key) ? key : undefined));
  const byKey = new Map(reconstructions.map((one) => [one.key, one]));
  for (const one of reconstructions) {
    const id = idOfKey.get(one.key) as string;
    const before = posts.drafts.get(id);
    const from = realSources(one, byKey).filter((found) => posts.drafts.has(found));
    if (before?.pinned && !keepsPinned(before, before.pinned, one.text, textOf)) {
      posts.change(withQuotations(before, from));
      continue;
    }
    posts.change({
      id,
      messageId: one.messageId ?? before?.messageId,
      // An annotated post keeps the date that its curator saw.
      date: (before?.pinned && before.date) || (wholeDate(one.date) ?? before?.date),
      zone: (before?.pinned && before.zone) || (one.zone ?? before?.zone),
      author: before?.author ?? people.idOf(quotedSender(one)),
      subject: before?.subject ?? one.subject,
      lists: one.lists.length > 0 ? one.lists : (before?.lists ?? []),
      inReplyTo: one.references.slice(-1),
      references: one.references,
      parent: resolve(parents.get(one.key)),
      sources: [],
      attachments: [],
      defects: [],
      claims: undefined,
      conflicts: (before?.conflicts ?? []).filter(({ about }) => about !== 'quotations'),
      pinned: before?.pinned,
      attributed: true,
      reconstructedFrom: from.sort(),
      text: spool.put(one.text),
      file: before?.file,
    });
  }
  const keyed = new Map(quoted.map((one) => [one.key, one]));
  for (const { post, quoted: one } of apartQuoted(posts, people, quoted)) {
    const from = realSources(one, keyed).filter((found) => posts.drafts.has(found));
    const filled = {
      ...post,
      apart: undefined,
      conflicts: [],
      reconstructedFrom: from.sort(),
      text: spool.put(one.text),
    };
    posts.change(inPlaceOfApart(post, filled));
  }
  for (const [child, parent] of parents) {
    const draft = posts.drafts.get(child);
    const id = resolve(parent);
    if (draft && id !== undefined && !draft.reconstructedFrom) posts.enter({ ...draft, parent: id });
  }
}

/** Whether a curated post, put together anew, still has every paragraph that it had, and what its arguments rest on as often as before. */
function keepsPinned(
  before: Draft,
  pinned: readonly string[],
  text: string,
  textOf: (draft: Draft) => string,
): boolean {
  // A draft made in this run has no text yet, so there is nothing to lose.
  if (before.text === undefined && before.file === undefined) return true;
  const old = textOf(before);
  return agreementWith(old, text).whole && keepsEvidence(pinned, old, text);
}

/** A curated post as it was, with who quotes it otherwise. */
function withQuotations(before: Draft, from: readonly string[]): Draft {
  const known = new Set(before.reconstructedFrom);
  const others = from.filter((id) => !known.has(id));
  return {
    ...before,
    conflicts: [
      ...before.conflicts.filter(({ about }) => about !== 'quotations'),
      ...others.map((post) => ({ about: 'quotations' as const, post })),
    ],
  };
}

/**
 * Records the parent of a post that no header, but its attribution or its subject, joined to its thread. Of a post that its curator
 * placed, no parent is recorded.
 */
export function keepParents(
  { posts, placed }: Pick<Archive, 'posts' | 'placed'>,
  { parentOf }: Arrangement,
): void {
  for (const id of placed.keys()) {
    const draft = posts.drafts.get(id);
    if (draft?.parent !== undefined && placed.get(id)?.separate) posts.enter({ ...draft, parent: undefined });
  }
  for (const id of posts.touched) {
    const draft = posts.drafts.get(id);
    const parent = parentOf.get(id);
    if (
      draft &&
      parent !== undefined &&
      draft.parent === undefined &&
      draft.inReplyTo.length + draft.references.length === 0 &&
      !placed.has(id)
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
    if (!reconstruction) real.add(key);
    else for (const from of reconstruction.from) pending.push(from);
  }
  return [...real];
}
