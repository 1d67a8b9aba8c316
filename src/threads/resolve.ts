import type { Line } from '../segments/index.ts';
import { namedAbove } from './named-authors.ts';
import { isBlank } from './paragraphs.ts';
import { type QuotedBlock, quotedBlocks } from './quoted-blocks.ts';
import type { Alignment } from './shared-runs.ts';
import { type Found, LEAST_SHARED, ThreadIndex, type Unfound } from './thread-index.ts';

/** A post of a thread in which quotations are resolved. */
export interface ThreadPost {
  /** Entry id. */
  readonly id: string;
  /** The lines of its text from `segmentLines`. */
  readonly lines: readonly Line[];
  /** Entry id of its parent, if in the thread. */
  readonly parent?: string | undefined;
  /** Names of its author that attribution lines may use. */
  readonly names?: readonly string[] | undefined;
}

/** Line range from 0, end exclusive. */
export type LineRange = readonly [start: number, end: number];

/** A quotation and its source. */
export interface ResolvedQuotation {
  /** Entry id of the quoting post. */
  readonly post: string;
  readonly lines: LineRange;
  /** Depth of the quotation: 1 for a direct quotation. */
  readonly depth: number;
  readonly source: {
    /** Entry id of the source, whose own words are quoted. */
    readonly post: string;
    readonly lines: LineRange;
    /** Anchors of the paragraphs with these lines, from `paragraphsOf`. */
    readonly paragraphs: readonly string[];
  };
}

/** A quoted paragraph without a known source, and the reason. */
export interface UnresolvedQuotation {
  readonly lines: LineRange;
  readonly depth: number;
  readonly reason: Unfound;
}

/** The quotations of one post, in order. */
export interface Resolution {
  readonly resolved: readonly ResolvedQuotation[];
  readonly unresolved: readonly UnresolvedQuotation[];
}

/** Maximum number of parts into which one paragraph is split. */
const MOST_PARTS = 8;

/**
 * Finds the source of each quotation in a thread, among the own words of posts: a post by the author in the attribution above, if it has
 * the words; else the nearest ancestor that has them; else the post of the thread with most of them. Ignores wrapping, marks, omissions and
 * lost words; splits a paragraph whose parts come from several sources; joins quotations that are adjacent in one source. Fewer than four
 * words must be whole lines (three may be part of one) and occur once. Posts come in time order: a post that is not an ancestor can only be
 * the source for later ones. Linear in the thread's words.
 */
export function resolveQuotations(posts: readonly ThreadPost[]): Map<string, Resolution> {
  const thread = new ThreadIndex(posts);
  return new Map(posts.map((post) => [post.id, resolvePost(post, thread)]));
}

type Rows = QuotedBlock['rows'];

/** A quotation without its paragraphs. */
interface Placed {
  lines: LineRange;
  readonly depth: number;
  readonly source: string;
  sourceLines: LineRange;
}

function resolvePost(post: ThreadPost, thread: ThreadIndex): Resolution {
  const placed: Placed[] = [];
  const unresolved: UnresolvedQuotation[] = [];
  /** End of the last quotation from each source, in words: later quotations continue from there. */
  const reached = new Map<string, number>();
  const nameAbove = namedAbove(post.lines);
  for (const { depth, rows } of quotedBlocks(post.lines)) {
    const name = nameAbove(rows[0]?.line ?? 0, depth);
    for (const { lines, found } of partsOf(rows, (words) => thread.find(post.id, words, reached, name))) {
      if (typeof found === 'string') {
        unresolved.push({ lines, depth, reason: found });
        continue;
      }
      reached.set(found.source, found.end);
      const here = {
        lines,
        depth,
        source: found.source,
        sourceLines: thread.ownWords(found.source).linesOf(found.start, found.end),
      };
      const before = placed.at(-1);
      if (before && goesOn(before, here, post, thread)) {
        before.lines = [before.lines[0], here.lines[1]];
        before.sourceLines = [before.sourceLines[0], here.sourceLines[1]];
      } else placed.push(here);
    }
  }
  placed.sort((a, b) => a.lines[0] - b.lines[0]);
  const resolved = placed.map(({ lines, depth, source, sourceLines }) => {
    const paragraphs = thread.ownWords(source).anchors(...sourceLines);
    return { post: post.id, lines, depth, source: { post: source, lines: sourceLines, paragraphs } };
  });
  return { resolved, unresolved };
}

/** A quoted paragraph, split if its parts come from several sources. */
function partsOf(
  rows: Rows,
  find: (words: readonly string[]) => Found | Unfound,
): { lines: LineRange; found: Found | Unfound }[] {
  const parts: { lines: LineRange; found: Found | Unfound }[] = [];
  const pending: Rows[] = [rows];
  for (let part = pending.pop(); part; part = pending.pop()) {
    const words = part.flatMap((row) => row.words);
    if (words.length === 0) continue;
    const source = parts.length < MOST_PARTS ? find(words) : 'unknown';
    if (typeof source === 'string') {
      parts.push({ lines: rangeOf(part), found: source });
      continue;
    }
    const [start, end] = covered(part, words.length, source.alignment);
    parts.push({ lines: rangeOf(part.slice(start, end)), found: source });
    if (end < part.length) pending.push(part.slice(end));
    if (start > 0) pending.push(part.slice(0, start));
  }
  return parts;
}

function rangeOf(rows: Rows): LineRange {
  return [rows[0]?.line ?? 0, (rows.at(-1)?.line ?? -1) + 1];
}

/** The rows of a paragraph that an alignment covers: all if it covers enough, else those of its runs. */
function covered(rows: Rows, total: number, { runs, agreed }: Alignment): [start: number, end: number] {
  if (agreed >= total * LEAST_SHARED) return [0, rows.length];
  const first = runs[0]?.b ?? 0;
  const last = (runs.at(-1)?.b ?? 0) + (runs.at(-1)?.length ?? 0);
  let at = 0;
  let start = rows.length;
  let end = 0;
  rows.forEach(({ words }, row) => {
    const inside = Math.min(at + words.length, last) - Math.max(at, first);
    if (words.length > 0 && inside * 2 > words.length) {
      start = Math.min(start, row);
      end = row + 1;
    }
    at += words.length;
  });
  return start < end ? [start, end] : [0, rows.length];
}

/** Whether two quotations are adjacent, except for blank lines, both in the post and in their source. */
function goesOn(before: Placed, after: Placed, post: ThreadPost, thread: ThreadIndex): boolean {
  if (before.depth !== after.depth || before.source !== after.source) return false;
  if (after.sourceLines[0] < before.sourceLines[1] || after.lines[0] < before.lines[1]) return false;
  for (let at = before.lines[1]; at < after.lines[0]; at++)
    if (!isBlank(post.lines[at] as Line)) return false;
  return thread.ownWords(before.source).isSilent(before.sourceLines[1], after.sourceLines[0]);
}
