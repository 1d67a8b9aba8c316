/**
 * What the site reads in the texts of a thread's posts: the function of each line, the paragraphs, where quotations were
 * copied from and what answers them.
 */
import { spellControls } from '../../controls/index.ts';
import { postFacts, wholeText } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import {
  type Line,
  roomForSegments,
  type SharedSegments,
  segmentWhole,
  sharedLines,
} from '../../segments/index.ts';
import { excerptIn, type PostReading, readThread, type TextOfPost } from '../../threads/index.ts';

type ThreadReading = ReadonlyMap<string, PostReading>;

const NOTHING: PostReading = { labels: [], paragraphs: [], quotations: [], answers: new Map(), excerpt: '' };

interface Segments {
  readonly shared: SharedSegments;
  readonly placeOf: ReadonlyMap<string, number>;
}

const segments = new WeakMap<KnowledgeBase, Segments>();

/** Room for the segments of a knowledge base's posts, in memory that threads share. */
export function segmentsOf(kb: KnowledgeBase): SharedSegments {
  return roomForSegments([...kb.posts.values()].map(({ entry }) => postFacts(entry).lines));
}

/** From now on, what another thread has segmented is not segmented again. */
export function shareSegments(kb: KnowledgeBase, shared: SharedSegments): void {
  segments.set(kb, { shared, placeOf: new Map([...kb.posts.keys()].map((id, at) => [id, at])) });
}

function linesOf(kb: KnowledgeBase, { id, entry }: PostNode): Line[] {
  const { text, attached } = wholeText(entry);
  const known = segments.get(kb);
  const at = known?.placeOf.get(id);
  return known === undefined || at === undefined
    ? segmentWhole(text, attached)
    : sharedLines(text, at, known.shared, attached);
}

const readings = new WeakMap<KnowledgeBase, Map<string, ThreadReading>>();

/** What there is to a post beyond its text, given the other posts of its thread. Its thread is read once, and kept. */
export function readingOf(kb: KnowledgeBase, post: PostNode): PostReading {
  const known = readings.get(kb) ?? new Map<string, ThreadReading>();
  readings.set(kb, known);
  const thread = known.get(post.thread) ?? readThread(textsOf(kb, post.thread));
  known.set(post.thread, thread);
  return thread.get(post.id) ?? NOTHING;
}

/** Forgets what was read of a thread, for who has written all pages that show it. */
export function forgetReading(kb: KnowledgeBase, thread: string): void {
  readings.get(kb)?.delete(thread);
}

/** How a post's own words begin, controls spelled out. Its thread need not be read for it. */
export function excerptOf(kb: KnowledgeBase, post: PostNode): string {
  // Of a post that has no words here, what the curators say of it.
  if (post.entry.data.apart !== undefined)
    return spellControls(kb.arguments.get(post.main ?? '')?.gist ?? '');
  const read = readings.get(kb)?.get(post.thread)?.get(post.id);
  return spellControls(read?.excerpt ?? excerptIn(linesOf(kb, post)));
}

/** The posts of a thread as they are read. */
function textsOf(kb: KnowledgeBase, thread: string): TextOfPost[] {
  return (kb.threads.get(thread)?.posts ?? []).flatMap((id) => {
    const post = kb.posts.get(id);
    if (post === undefined) return [];
    const author = kb.people.get(post.entry.data.from)?.entry.data;
    const names = author === undefined ? [] : [author.name, ...author.names];
    return [{ id, text: wholeText(post.entry).text, parent: post.parent, names, lines: linesOf(kb, post) }];
  });
}
