/**
 * What the site reads in the texts of a thread's posts: the function of each line, the paragraphs, where quotations were
 * copied from and what answers them. Each thread is read once in a build.
 */
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { type Label, segmentLines } from '../../segments/index.ts';
import {
  type Paragraph,
  paragraphsOf,
  type ResolvedQuotation,
  resolveQuotations,
} from '../../threads/index.ts';
import { type Answer, answersIn } from './answers.ts';
import { excerptOf } from './excerpt.ts';

export type { Answer } from './answers.ts';

export interface PostReading {
  /** By line: its function without quote marks. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  /** Where its quotations were copied from, in order. */
  readonly quotations: readonly ResolvedQuotation[];
  /** By anchor of its own paragraphs. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** How its author's words begin. */
  readonly excerpt: string;
}

const NOTHING: PostReading = { labels: [], paragraphs: [], quotations: [], answers: new Map(), excerpt: '' };

const readings = new WeakMap<KnowledgeBase, Map<string, ReadonlyMap<string, PostReading>>>();

/** What there is to a post beyond its text, given the other posts of its thread. */
export function readingOf(kb: KnowledgeBase, post: PostNode): PostReading {
  const known = readings.get(kb) ?? new Map<string, ReadonlyMap<string, PostReading>>();
  readings.set(kb, known);
  const thread = known.get(post.thread) ?? readThread(kb, post.thread);
  known.set(post.thread, thread);
  return thread.get(post.id) ?? NOTHING;
}

function readThread(kb: KnowledgeBase, thread: string): ReadonlyMap<string, PostReading> {
  const nodes = (kb.threads.get(thread)?.posts ?? []).flatMap((id) => kb.posts.get(id) ?? []);
  const posts = nodes.map(({ id, text, parent }) => ({ id, lines: segmentLines(text), parent }));
  const resolutions = resolveQuotations(posts);
  const read = posts.map(({ id, lines }) => ({
    post: id,
    labels: lines.map(({ inner }) => inner),
    paragraphs: paragraphsOf(lines),
    quotations: resolutions.get(id)?.resolved ?? [],
    excerpt: excerptOf(lines),
  }));
  const answers = answersIn(read);
  return new Map(
    read.map(({ post, ...reading }) => [post, { ...reading, answers: answers.get(post) ?? new Map() }]),
  );
}
