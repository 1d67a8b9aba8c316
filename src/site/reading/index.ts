/**
 * What the site reads in the texts of a thread's posts: the function of each line, the paragraphs, where quotations were
 * copied from and what answers them. Each thread is read once in a build, by a worker where the build has one.
 */
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { type PostReading, readThread } from '../../threads/index.ts';
import { handed } from '../handed.ts';
import { spellControls } from '../post/controls.ts';
import { textsOf } from './texts.ts';

type ThreadReading = ReadonlyMap<string, PostReading>;

const NOTHING: PostReading = { labels: [], paragraphs: [], quotations: [], answers: new Map(), excerpt: '' };

const readings = new WeakMap<KnowledgeBase, Map<string, ThreadReading>>();

function knownOf(kb: KnowledgeBase): Map<string, ThreadReading> {
  const known = readings.get(kb) ?? new Map<string, ThreadReading>();
  readings.set(kb, known);
  return known;
}

/** Waits until a thread is read, so that `readingOf` need not do it: a page that shows posts begins with it. */
export async function readAhead(kb: KnowledgeBase, thread: string): Promise<void> {
  const known = knownOf(kb);
  const given = handed();
  if (given?.knowledge !== kb || known.has(thread)) return;
  known.set(thread, await given.reader.read(thread));
}

/** What there is to a post beyond its text, given the other posts of its thread. */
export function readingOf(kb: KnowledgeBase, post: PostNode): PostReading {
  const known = knownOf(kb);
  const thread = known.get(post.thread) ?? readThread(textsOf(kb, post.thread));
  known.set(post.thread, thread);
  return thread.get(post.id) ?? NOTHING;
}

/** How a post's own words begin, controls spelled out. */
export function excerptOf(kb: KnowledgeBase, post: PostNode): string {
  return spellControls(readingOf(kb, post).excerpt);
}
