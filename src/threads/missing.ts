import { type Attribution, type Line, segmentLines } from '../segments/index.ts';
import { type Answered, type Asked, attributionKey, WhomTheyAnswer } from './answered.ts';
import { byDate, type Card } from './arrange.ts';
import { Kinship } from './kinship.ts';
import type { KnownPosts } from './known.ts';
import { putTogether, type Quoting, type Reconstruction, type Wanted } from './reconstruct.ts';

/** What is asked of the archive while posts are put together. */
export interface Archive extends Asked {
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

/** @param same Missing posts that are known to be others. */
function walk(archive: Archive, same: ReadonlyMap<string, Identity>): Missing {
  const wanted = new Map<string, Wanted>();
  const parents = new Map<string, string>();
  const reconstructions = new Map<string, Reconstruction>();
  const queue = new Map<string, number>();
  const above = new Map<string, string>();
  const textOf = (id: string) => reconstructions.get(id)?.text ?? archive.textOf(id);
  const linesOf = (id: string): Line[] => {
    const reconstruction = reconstructions.get(id);
    if (reconstruction) return segmentLines(reconstruction.text);
    return archive.linesOf?.(id) ?? segmentLines(archive.textOf(id));
  };
  const whom = new WhomTheyAnswer({ ...archive, textOf, linesOf });
  // A time without a zone fits too many posts to speak against the headers.
  const isKnown = (attribution: Attribution) =>
    attribution.date?.endsWith('Z') === true && whom.knownPost(attribution) !== undefined;

  const textOfMessage = (messageId: string | undefined) => {
    const id = messageId === undefined ? undefined : whom.known.byMessageId(messageId);
    return id === undefined ? '' : textOf(id);
  };
  const sources = { linesOf, isKnown, textOfMessage };
  const quotes = (child: Quoting, { key, messageId, said }: Answered): void => {
    const target = wanted.get(key) ?? { key, messageId, said, children: new Map(), rounds: 0 };
    target.children.set(child.id, child);
    wanted.set(key, target);
    queue.set(key, target.rounds);
  };
  const want = (child: Quoting): void => {
    const named = whom.parentOf(child);
    if (!named) return;
    const parent = { ...named, ...same.get(named.key) };
    // Quoting yourself or your own descendant does not make the post a reply.
    if ((!parent.known || reconstructions.has(child.id)) && leadsTo(parent.key, child.id, above)) return;
    above.set(child.id, parent.key);
    if (child.chain.length === 0) parents.set(child.id, parent.key);
    if (!parent.known) quotes(child, parent);
    const beside =
      parent.known && !reconstructions.has(child.id) ? whom.besideParent(child, parent.key) : undefined;
    if (beside) quotes(child, { ...beside, ...same.get(beside.key) });
  };
  // Walked as all that quotes a missing parent: the changed posts alone would give a part of its text.
  const concerned = archive.changed ? siblingsOf(archive.changed, archive.cards, whom.known) : undefined;
  for (const card of [...archive.cards].sort(byDate)) {
    if (concerned && !concerned.has(card.id)) continue;
    const { id, subject, date, lists } = card;
    want({ id, subject, chain: chainOf(card), date, lists, isAuthor: isAuthorOf(card, archive) });
  }
  // A Map is walked over what is added to it meanwhile.
  for (const key of queue.keys()) {
    queue.delete(key);
    const target = wanted.get(key);
    if (!target || target.rounds >= MOST_ROUNDS) continue;
    target.rounds++;
    const reconstruction = putTogether(target, sources);
    if (!reconstruction || reconstruction.text === reconstructions.get(key)?.text) continue;
    reconstructions.set(key, reconstruction);
    const { subject, references, date, lists } = reconstruction;
    want({ id: key, subject, chain: references, date, lists });
  }
  const byMessageId = (id: string) => whom.known.byMessageId(id) ?? `message:${id}`;
  return { reconstructions: aboveTheirAnswers([...reconstructions.values()], above, byMessageId), parents };
}

/** Whether a mailbox in the head of a copied message is that of a post's author. */
function isAuthorOf({ author }: Card, { findPerson }: Archive): (mailbox: string) => boolean {
  return (mailbox) => {
    const address = /[^\s<>"'(,;:]+@[^\s<>"'),;]+/.exec(mailbox)?.[0];
    const name = mailbox
      .replace(/[<([][^<>()[\]]*[>)\]]/g, ' ')
      .replace(/["']/g, '')
      .trim();
    const person = findPerson?.({
      ...(address === undefined ? {} : { address }),
      ...(name === '' || name.includes('@') ? {} : { name }),
    });
    return person === author;
  };
}

/** Reconstructed posts whose References name none that answers them: what quotes a post stands below it, whatever its headers say. */
function aboveTheirAnswers(
  reconstructions: readonly Reconstruction[],
  above: ReadonlyMap<string, string>,
  byMessageId: (id: string) => string,
): Reconstruction[] {
  const ids = new Set([...above.keys(), ...above.values()]);
  const kinship = new Kinship([...ids].map((id) => ({ id, parent: above.get(id) })));
  return reconstructions.map((one) => {
    const references = one.references.filter((id) => kinship.above(byMessageId(id), one.key) === undefined);
    return references.length === one.references.length ? one : { ...one, references };
  });
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

/** The changed posts, and those that answer a missing post which one of them answers too. */
function siblingsOf(changed: ReadonlySet<string>, cards: readonly Card[], known: KnownPosts): Set<string> {
  const missing = new Set<string>();
  const missingAbove = (card: Card) => chainOf(card).filter((id) => known.byMessageId(id) === undefined);
  for (const card of cards) if (changed.has(card.id)) for (const id of missingAbove(card)) missing.add(id);
  const concerned = new Set(changed);
  for (const card of cards) if (missingAbove(card).some((id) => missing.has(id))) concerned.add(card.id);
  return concerned;
}
