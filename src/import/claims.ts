import { type Line, segmentLines } from '../segments/index.ts';
import { byDate, leadingAttribution, wordsOf } from '../threads/index.ts';
import { bareSubject } from './bare-subject.ts';
import type { ArchivePosts } from './collect.ts';
import type { Draft } from './draft.ts';

/** Posts of one Message-ID that a reply is compared with. More are a forgery, and comparing all of them would not be linear. */
const MOST_CLAIMANTS = 32;

/** Fewer quoted words than this tell no post from another: many posts have them. */
const LEAST_QUOTED = 3;

/**
 * Settles, for each Message-ID that several posts claim, which of them has it and whom each reply to it means. It is had by a
 * reconstructed post, which is made of what replies quote; else by a post that a curator wrote to; else by the one that most
 * replies quote; else by the oldest. A reply means the post that it quotes; else the one whose subject it repeats; else the
 * latest before it. This depends on the posts that there are, not on the order in which they came: reconstructed posts, which
 * are made from what is settled here, are no replies, and hide no Message-ID above them (but see forgetHidden).
 */
export function settleClaims(posts: ArchivePosts, textOf: (draft: Draft) => string): void {
  const contested = new Map([...posts.contested()].map((messageId) => [messageId, [] as Draft[]]));
  if (contested.size === 0) return;
  const isTold = (id: string) => contested.has(id) || posts.isSent(id);
  for (const draft of posts.drafts.values()) {
    if (draft.reconstructedFrom) continue;
    contested.get(named(draft).find(isTold) ?? '')?.push(draft);
  }
  for (const [messageId, replies] of contested) {
    const all = posts.claimantsOf(messageId).toArray().sort(byDate);
    const claimants = all.slice(0, MOST_CLAIMANTS).map((post) => ({ post, words: spaced(textOf(post)) }));
    const quoted = new Map(replies.map((reply) => [reply, quotedOf(reply, claimants, textOf)]));
    const votes = (post: Draft) => [...quoted.values()].filter((found) => found === post).length;
    const holder = all.reduce((best, post) => (rankOf(post, votes) > rankOf(best, votes) ? post : best));
    for (const post of all) {
      const isHolder = post === holder;
      const [own, claims] = isHolder ? [messageId, undefined] : [undefined, messageId];
      if (post.messageId !== own || post.claims !== claims) posts.change({ ...post, messageId: own, claims });
    }
    for (const [reply, post] of quoted) {
      const parent = (post ?? byHeader(reply, all) ?? holder).id;
      const draft = posts.drafts.get(reply.id) ?? reply;
      if (draft.parent !== parent && parent !== reply.id && !isHidden(draft, contested, posts))
        posts.change({ ...draft, parent });
    }
  }
}

/**
 * Takes away the parent of replies whose headers name a reconstructed post nearer to them than the Message-ID that several
 * claim: that post is their parent.
 */
export function forgetHidden(posts: ArchivePosts): void {
  const contested = new Set(posts.contested());
  if (contested.size === 0) return;
  for (const draft of posts.drafts.values())
    if (draft.parent !== undefined && !draft.reconstructedFrom && isHidden(draft, contested, posts))
      posts.change({ ...draft, parent: undefined });
}

/** Whether the nearest post that a reply names is one that has its Message-ID alone. */
function isHidden(reply: Draft, contested: { has(id: string): boolean }, posts: ArchivePosts): boolean {
  const nearest = named(reply).find((id) => posts.isSent(id) || posts.claimantsOf(id).next().done !== true);
  return nearest !== undefined && !contested.has(nearest);
}

/** Message-IDs that a post names as its ancestors, nearest first. */
function named({ inReplyTo, references, messageId, claims }: Draft): string[] {
  return [...inReplyTo, ...references.toReversed()].filter((id) => id !== messageId && id !== claims);
}

/** How good a post's claim is: the larger the better; of equal ones the oldest counts. */
function rankOf(post: Draft, votes: (post: Draft) => number): number {
  if (post.reconstructedFrom) return Number.POSITIVE_INFINITY;
  return post.pinned ? Number.MAX_VALUE : votes(post);
}

interface Claimant {
  readonly post: Draft;
  readonly words: string;
}

/**
 * The one post whose words a reply quotes, of several; of those that have them alike, the one whose second its attribution names;
 * undefined where there is no such one.
 */
function quotedOf(
  reply: Draft,
  claimants: readonly Claimant[],
  textOf: (draft: Draft) => string,
): Draft | undefined {
  const lines = segmentLines(textOf(reply));
  const paragraphs = quotedParagraphs(lines);
  const counts = claimants.map(
    ({ words }) => paragraphs.filter((paragraph) => words.includes(paragraph)).length,
  );
  const most = counts.reduce((most, one) => Math.max(most, one), 0);
  if (most === 0) return undefined;
  const quoted = claimants.filter((_, at) => counts[at] === most).map(({ post }) => post);
  if (quoted.length === 1) return quoted[0];
  const date = leadingAttribution(lines)?.date;
  const named = quoted.filter((post) => date?.endsWith('Z') === true && post.date === date);
  return named.length === 1 ? named[0] : undefined;
}

/** What lines quote of the post that it answers: paragraphs as words with a space around each. */
function quotedParagraphs(lines: readonly Line[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const isQuoted = line.depth === 1 && line.content.trim() !== '';
    if (isQuoted && open) paragraphs.push(`${paragraphs.pop()}\n${line.content}`);
    else if (isQuoted) paragraphs.push(line.content);
    open = isQuoted;
  }
  return paragraphs.filter((paragraph) => wordsOf(paragraph).length >= LEAST_QUOTED).map(spaced);
}

/** The post whose subject a reply repeats; of several, or where it repeats none, the latest that was sent before it. */
function byHeader(reply: Draft, claimants: readonly Draft[]): Draft | undefined {
  const others = claimants.filter((post) => post.id !== reply.id);
  const repeated = others.filter((post) => bareSubject(post.subject) === bareSubject(reply.subject));
  const possible = repeated.length > 0 ? repeated : others;
  return (
    possible.findLast(({ date }) => date !== undefined && reply.date !== undefined && date <= reply.date) ??
    possible[0]
  );
}

function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}
