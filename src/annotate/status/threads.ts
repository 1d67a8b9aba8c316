import { sentText, wholeText } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { type Label, segmentLines } from '../../segments/index.ts';
import { type Thread, wordsOf } from '../../threads/index.ts';
import { markOf } from '../marks.ts';
import type { Mark } from '../wire.ts';

/** How far a thread has been read. */
export interface ThreadStatus {
  readonly slug: string;
  readonly title: string;
  /** Debate that most of its posts name. */
  readonly debate?: string;
  readonly posts: number;
  /** Posts marked read, or with an argument. */
  readonly read: number;
  /** Posts with an argument. */
  readonly annotated: number;
  readonly skipped: number;
  readonly arguments: number;
  /** Words of the authors' own in the posts that are left. */
  readonly wordsLeft: number;
  /** The first post that is left, in the order of the tree. */
  readonly next?: string;
}

/** Lines of a post's own that are no part of what it argues. */
const FOLDED: ReadonlySet<Label> = new Set([
  'quotation',
  'quotation_marker',
  'patch',
  'raw_code',
  'log_data',
  'tabular',
  'personal_signature',
  'mua_signature',
  'inline_headers',
  'visual_separator',
]);

/** How far a thread has been read, by marks. */
export function threadStatus(
  kb: KnowledgeBase,
  thread: Thread,
  marks: ReadonlyMap<string, Mark>,
): ThreadStatus {
  const posts = thread.tree.flatMap(({ post }) => kb.posts.get(post) ?? []);
  const left = posts.filter((post) => isLeft(post, marks));
  const annotated = posts.filter((post) => post.arguments.length > 0).length;
  const isSkipped = ({ id, arguments: made }: PostNode) =>
    made.length === 0 && markOf(marks, id).state === 'skipped';
  const skipped = posts.filter(isSkipped).length;
  const debate = mostNamed(posts.flatMap(({ entry }) => entry.data.debate ?? []));
  return {
    slug: thread.slug,
    title: thread.subject,
    ...(debate === undefined ? {} : { debate }),
    posts: posts.length,
    read: posts.length - left.length - skipped,
    annotated,
    skipped,
    arguments: posts.reduce((sum, post) => sum + post.arguments.length, 0),
    wordsLeft: left.reduce((sum, post) => sum + ownWords(post), 0),
    ...(left[0] === undefined ? {} : { next: left[0].id }),
  };
}

/** Whether nobody has annotated or marked a post. */
function isLeft({ id, arguments: made }: PostNode, marks: ReadonlyMap<string, Mark>): boolean {
  return made.length === 0 && markOf(marks, id).state === 'unread';
}

function ownWords({ entry }: PostNode): number {
  const lines = segmentLines(sentText(wholeText(entry))).filter(
    ({ depth, label }) => depth === 0 && !FOLDED.has(label),
  );
  return lines.reduce((sum, { content }) => sum + wordsOf(content).length, 0);
}

/** The name that occurs most often, the first of equals. */
function mostNamed(names: readonly string[]): string | undefined {
  const [most] = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}
