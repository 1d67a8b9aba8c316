import { type Attribution, segmentLines } from '../segments/index.ts';
import { byDate, type Card } from './arrange.ts';
import { KnownPosts } from './known.ts';
import {
  leadingAttribution,
  putTogether,
  type Quoting,
  type Reconstruction,
  type Wanted,
} from './reconstruct.ts';
import { parseSubject } from './subject.ts';

/** What is asked of the archive while posts are put together. */
export interface Archive {
  readonly cards: readonly Card[];
  /** The text as sent of a post, by entry id. */
  readonly textOf: (id: string) => string;
  /** The person id that an author of a post would be given. */
  readonly personOf: (author: { readonly name?: string; readonly address?: string }) => string;
  /** Only the missing parents of these posts are put together; those of every post where it is absent. */
  readonly changed?: ReadonlySet<string> | undefined;
}

export interface Missing {
  readonly reconstructions: readonly Reconstruction[];
  /** Parents found by attribution, for posts whose headers name none: entry id (or key) to entry id (or key). */
  readonly parents: ReadonlyMap<string, string>;
}

/** How often one post is put together again as more quotations of it come to light: a bound on circles. */
const MOST_ROUNDS = 20;

/** What a missing post is known by while it is put together. */
interface Identity {
  readonly key: string;
  readonly messageId?: string | undefined;
}

/**
 * Finds the parents that the archive does not hold and puts their texts together, from the nearest to the farthest: what a
 * reconstructed post quotes in its turn gives its own parent. A parent is named by the headers; where a post has none, by
 * the author and instant of its attribution line. One that is named either way is one post.
 */
export function findMissing(archive: Archive): Missing {
  const same = new Map<string, Identity>();
  for (;;) {
    const missing = walk(archive, same);
    const before = same.size;
    for (const [key, identity] of namedTwice(missing.reconstructions, archive.personOf))
      same.set(key, identity);
    if (same.size === before) return missing;
  }
}

/** Missing posts that attribution lines alone name, by their keys, with the one that headers name and whose author and instant are theirs. */
function namedTwice(
  reconstructions: readonly Reconstruction[],
  personOf: Archive['personOf'],
): Map<string, Identity> {
  const named = new Map<string, Identity>();
  for (const { key, messageId, date, name, address, subject } of reconstructions) {
    if (messageId === undefined || date?.endsWith('Z') !== true) continue;
    if (name === undefined && address === undefined) continue;
    const attribution = attributionKey(
      date,
      personOf({ ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) }),
      subject,
    );
    if (!named.has(attribution)) named.set(attribution, { key, messageId });
  }
  return new Map(
    reconstructions.flatMap(({ key }) => {
      const other = named.get(key);
      return other === undefined ? [] : [[key, other] as const];
    }),
  );
}

/** The key of a missing post that has no Message-ID. */
function attributionKey(date: string, person: string, subject: string): string {
  return `attribution:${date} ${person} ${parseSubject(subject).base}`;
}

/** @param same Missing posts that are known to be others. */
function walk(archive: Archive, same: ReadonlyMap<string, Identity>): Missing {
  const known = new KnownPosts(archive.cards);
  const wanted = new Map<string, Wanted>();
  const parents = new Map<string, string>();
  const made = new Map<string, Reconstruction>();
  const queue = new Map<string, number>();
  const above = new Map<string, string>();
  // A time without a zone fits too many posts to speak against the headers.
  const isKnown = (attribution: Attribution) =>
    attribution.date?.endsWith('Z') === true && knownPost(attribution, known, archive.personOf) !== undefined;
  const textOf = (id: string) => made.get(id)?.text ?? archive.textOf(id);

  const want = (child: Quoting): void => {
    const found = parentOf(child, textOf, known, archive.personOf);
    if (!found) return;
    const parent = { messageId: child.chain.at(-1), ...found, ...same.get(found.key) };
    // Who quotes themselves, or a later answer, answers nobody by that.
    if ((!parent.known || made.has(child.id)) && leadsTo(parent.key, child.id, above)) return;
    above.set(child.id, parent.key);
    if (child.chain.length === 0) parents.set(child.id, parent.key);
    if (parent.known) return;
    const target = wanted.get(parent.key) ?? {
      key: parent.key,
      messageId: parent.messageId,
      children: new Map(),
      rounds: 0,
    };
    target.children.set(child.id, child);
    wanted.set(parent.key, target);
    queue.set(parent.key, target.rounds);
  };
  // Walked as all that quotes a missing parent: the changed posts alone would give a part of its text.
  const concerned = archive.changed ? siblingsOf(archive.changed, archive.cards, known) : undefined;
  for (const card of [...archive.cards].sort(byDate)) {
    if (concerned && !concerned.has(card.id)) continue;
    want({ id: card.id, subject: card.subject, chain: chainOf(card), date: card.date });
  }
  // A Map is walked over what is added to it meanwhile.
  for (const key of queue.keys()) {
    queue.delete(key);
    const target = wanted.get(key);
    if (!target || target.rounds >= MOST_ROUNDS) continue;
    target.rounds++;
    const reconstruction = putTogether(target, { linesOf: (id) => segmentLines(textOf(id)), isKnown });
    if (!reconstruction || reconstruction.text === made.get(key)?.text) continue;
    made.set(key, reconstruction);
    want({
      id: key,
      subject: reconstruction.subject,
      chain: reconstruction.references,
      date: reconstruction.date,
    });
  }
  return { reconstructions: [...made.values()], parents };
}

/** Whether a post is another, or answers it over however many. */
function leadsTo(from: string, to: string, above: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let key: string | undefined = from; key !== undefined && !seen.has(key); key = above.get(key)) {
    if (key === to) return true;
    seen.add(key);
  }
  return false;
}

/** Message-IDs above a post, oldest first, the parent last: In-Reply-To is nearer than References. */
export function chainOf(card: Pick<Card, 'messageId' | 'references' | 'inReplyTo'>): string[] {
  const chain = card.references.filter((id) => id !== card.messageId);
  const parent = card.inReplyTo.find((id) => id !== card.messageId);
  if (parent === undefined || chain.at(-1) === parent) return chain;
  const at = chain.lastIndexOf(parent);
  return at >= 0 ? chain.slice(0, at + 1) : [...chain, parent];
}

interface Parent {
  readonly key: string;
  readonly known: boolean;
}

function parentOf(
  child: Quoting,
  textOf: (id: string) => string,
  known: KnownPosts,
  personOf: Archive['personOf'],
): Parent | undefined {
  const messageId = child.chain.at(-1);
  if (messageId !== undefined) {
    const found = known.byMessageId(messageId);
    return found === undefined ? { key: `message:${messageId}`, known: false } : { key: found, known: true };
  }
  const attribution = leadingAttribution(segmentLines(textOf(child.id)));
  if (!attribution || (attribution.name === undefined && attribution.address === undefined)) return undefined;
  const found = knownPost(attribution, known, personOf);
  if (found !== undefined) return found === child.id ? undefined : { key: found, known: true };
  if (attribution.date === undefined) return undefined;
  return {
    key: attributionKey(attribution.date, personOf(attribution), child.subject),
    known: false,
  };
}

/** The post of the archive that an attribution names, by its Message-ID or by author and date. */
function knownPost(
  attribution: Attribution,
  known: KnownPosts,
  personOf: Archive['personOf'],
): string | undefined {
  const found = attribution.messageId === undefined ? undefined : known.byMessageId(attribution.messageId);
  if (
    found !== undefined ||
    attribution.date === undefined ||
    (attribution.name === undefined && attribution.address === undefined)
  )
    return found;
  return known.byAuthorAndDate(personOf(attribution), attribution.date);
}

/** The changed posts, and those that answer a missing post which one of them answers too. */
function siblingsOf(changed: ReadonlySet<string>, cards: readonly Card[], known: KnownPosts): Set<string> {
  const missing = new Set<string>();
  const missingAbove = (card: Card) => chainOf(card).filter((id) => known.byMessageId(id) === undefined);
  for (const card of cards) if (changed.has(card.id)) for (const id of missingAbove(card)) missing.add(id);
  const concerned = new Set(changed);
  for (const card of cards) if (missingAbove(card).some((id) => missing.has(id))) concerned.add(card.id);
  return concerned;
}
