import { type Attribution, type Line, segmentLines } from '../segments/index.ts';
import { type Answered, type Asked, attributionKey, WhomTheyAnswer } from './answered.ts';
import { byDate, type Card } from './arrange.ts';
import { Kinship } from './kinship.ts';
import type { KnownPosts } from './known.ts';
import { putTogether, type Quoting, type Reconstruction, type Wanted } from './reconstruct.ts';

/** Queries on the archive for reconstructing posts. */
export interface Archive extends Asked {
  /** Only missing parents of these posts are reconstructed; if absent, those of every post. */
  readonly changed?: ReadonlySet<string> | undefined;
}

export interface Missing {
  readonly reconstructions: readonly Reconstruction[];
  /** Parents found by attribution, for posts without such headers: entry id (or key) to entry id (or key). */
  readonly parents: ReadonlyMap<string, string>;
}

/** Maximum number of times that one post is reconstructed again when more quotations of it are found: prevents endless circles. */
const MOST_ROUNDS = 20;

/** What identifies a missing post during reconstruction. */
interface Identity {
  readonly key: string;
  readonly messageId?: string | undefined;
}

/**
 * Finds the parents that the archive lacks and reconstructs their texts, from the nearest to the farthest: quotations within a
 * reconstructed post lead to its own parent. A parent is identified by headers; without these, by the author and instant of an attribution
 * line. A post identified in both ways is one post.
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

/** Missing posts known only by attribution, with the one known by headers that has the same author and instant. */
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

/** @param same Missing posts that turned out to be the same as others. */
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
  // A time without a time zone fits too many posts to contradict the headers.
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
  // Include all posts that quote the missing parent: the changed posts alone would give only a part of its text.
  const concerned = archive.changed ? siblingsOf(archive.changed, archive.cards, whom.known) : undefined;
  for (const card of [...archive.cards].sort(byDate)) {
    if (concerned && !concerned.has(card.id)) continue;
    const { id, subject, date, lists } = card;
    want({ id, subject, chain: chainOf(card), date, lists, isAuthor: isAuthorOf(card, archive) });
  }
  // Iterating a Map also visits what is added meanwhile.
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

/** Whether a mailbox in the header of a copied message is that of a post's author. */
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

/**
 * Reconstructed posts whose References name a post that answers them: quoting a post makes one its descendant, whatever the headers say.
 */
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

/** Whether a post equals another, or is its descendant. */
function leadsTo(from: string, to: string, above: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let key: string | undefined = from; key !== undefined && !seen.has(key); key = above.get(key)) {
    if (key === to) return true;
    seen.add(key);
  }
  return false;
}

/** Message-IDs of a post's ancestors, oldest first, the parent last: In-Reply-To is nearer than References. */
export function chainOf(card: Pick<Card, 'messageId' | 'references' | 'inReplyTo'>): string[] {
  const chain = card.references.filter((id) => id !== card.messageId);
  const parent = card.inReplyTo.find((id) => id !== card.messageId);
  if (parent === undefined || chain.at(-1) === parent) return chain;
  const at = chain.lastIndexOf(parent);
  return at >= 0 ? chain.slice(0, at + 1) : [...chain, parent];
}

/** The changed posts, and the other replies to the same missing posts. */
function siblingsOf(changed: ReadonlySet<string>, cards: readonly Card[], known: KnownPosts): Set<string> {
  const missing = new Set<string>();
  const missingAbove = (card: Card) => chainOf(card).filter((id) => known.byMessageId(id) === undefined);
  for (const card of cards) if (changed.has(card.id)) for (const id of missingAbove(card)) missing.add(id);
  const concerned = new Set(changed);
  for (const card of cards) if (missingAbove(card).some((id) => missing.has(id))) concerned.add(card.id);
  return concerned;
}
