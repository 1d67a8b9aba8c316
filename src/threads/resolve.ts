import type { Line } from '../segments/index.ts';
import { namedAbove } from './named-authors.ts';
import { isBlank } from './paragraphs.ts';
import { type QuotedBlock, quotedBlocks } from './quoted-blocks.ts';
import type { Alignment } from './shared-runs.ts';
import { type Found, LEAST_SHARED, ThreadIndex, type Unfound } from './thread-index.ts';

/** A post of a thread, as quotations are resolved in it. */
export interface ThreadPost {
  /** Entry id. */
  readonly id: string;
  /** Its text, as `segmentLines` has it. */
  readonly lines: readonly Line[];
  /** Entry id of its parent, where the thread holds it. */
  readonly parent?: string | undefined;
  /** Names of its author, by which an attribution line may call them. */
  readonly names?: readonly string[] | undefined;
}

/** First line and one past the last, counted from 0. */
export type LineRange = readonly [start: number, end: number];

/** A quotation and where it was copied from. */
export interface ResolvedQuotation {
  /** Entry id of the post that quotes. */
  readonly post: string;
  readonly lines: LineRange;
  /** Of the quotation: 1 for what the post quotes itself. */
  readonly depth: number;
  readonly source: {
    /** Entry id of the post whose own words they are. */
    readonly post: string;
    readonly lines: LineRange;
    /** Anchors of the paragraphs that these lines are of, as `paragraphsOf` gives them. */
    readonly paragraphs: readonly string[];
  };
}

/** A quoted paragraph whose source was not found, and why. */
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

/** Parts of one paragraph that are looked for at most. */
const MOST_PARTS = 8;

/**
 * Where each quotation of a thread was copied from: in a post of the author whom an attribution line above names, if it has the
 * words; else in the nearest ancestor that has them, else in the post of the rest
 * of the thread that has most of them, among a post's own words (never its quotations and attribution lines). Wrapping, marks,
 * cuts and lost words do not matter; a paragraph whose parts come from several places is split; neighbours that stand together
 * in one source are one quotation. Fewer than four words must be whole lines (three may be a part of one), in one place.
 * Posts come in time order: a post that is no ancestor is a source only for those behind it. Linear in the thread's words.
 */
export function resolveQuotations(posts: readonly ThreadPost[]): Map<string, Resolution> {
  const thread = new ThreadIndex(posts);
  return new Map(posts.map((post) => [post.id, resolvePost(post, thread)]));
}

type Rows = QuotedBlock['rows'];

/** A quotation whose paragraphs are not named yet. */
interface Placed {
  lines: LineRange;
  readonly depth: number;
  readonly source: string;
  sourceLines: LineRange;
}

function resolvePost(post: ThreadPost, thread: ThreadIndex): Resolution {
  const placed: Placed[] = [];
  const unresolved: UnresolvedQuotation[] = [];
  /** Where the last quotation of each source ended, in words: quotations go on from there. */
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

/** A quoted paragraph, or the parts of it that come from several places, with what is found of each. */
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

/** The rows of a paragraph that an alignment covers: all of them where it shares enough, else those of its runs. */
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

/** Whether two quotations stand together, with blank lines at most between, in the post and in their source. */
function goesOn(before: Placed, after: Placed, post: ThreadPost, thread: ThreadIndex): boolean {
  if (before.depth !== after.depth || before.source !== after.source) return false;
  if (after.sourceLines[0] < before.sourceLines[1] || after.lines[0] < before.lines[1]) return false;
  for (let at = before.lines[1]; at < after.lines[0]; at++)
    if (!isBlank(post.lines[at] as Line)) return false;
  return thread.ownWords(before.source).isSilent(before.sourceLines[1], after.sourceLines[0]);
}
