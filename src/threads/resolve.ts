import type { Line } from '../segments/index.ts';
import { Kinship } from './kinship.ts';
import { OwnWords } from './own-words.ts';
import { type QuotedBlock, quotedBlocks } from './quoted-blocks.ts';
import { type Alignment, align, SEED, seedsOf } from './shared-runs.ts';

/** A post of a thread, as quotations are resolved in it. */
export interface ThreadPost {
  /** Entry id. */
  readonly id: string;
  /** Its text, as `segmentLines` has it. */
  readonly lines: readonly Line[];
  /** Entry id of its parent, where the thread holds it. */
  readonly parent?: string | undefined;
}

/** A quotation and where it was copied from. Lines are counted from 0, first and one past the last. */
export interface ResolvedQuotation {
  /** Entry id of the post that quotes. */
  readonly post: string;
  readonly lines: readonly [start: number, end: number];
  /** Of the quotation: 1 for what the post quotes itself. */
  readonly depth: number;
  readonly source: {
    /** Entry id of the post whose own words they are. */
    readonly post: string;
    readonly lines: readonly [start: number, end: number];
    /** Anchors of the paragraphs that these lines are of, as `paragraphsOf` gives them. */
    readonly paragraphs: readonly string[];
  };
}

/** A quoted paragraph whose source was not found, and why. */
export interface UnresolvedQuotation {
  readonly lines: readonly [start: number, end: number];
  readonly depth: number;
  /** `unknown`: no post has its words; `ambiguous`: they stand in more than one place and say too little. */
  readonly reason: 'unknown' | 'ambiguous';
}

export interface Resolution {
  readonly resolved: readonly ResolvedQuotation[];
  readonly unresolved: readonly UnresolvedQuotation[];
}

/** Of a paragraph's words, those that must stand in its source: mailers break some, and authors mend a few. */
const LEAST_SHARED = 0.8;

/** Words in a row that make a part of a paragraph a quotation of its own. */
const LEAST_PART = 8;

/** Parts of one paragraph that are looked for at most. */
const MOST_PARTS = 8;

/** Posts that a seed is remembered for, and posts that a paragraph is compared with. */
const MOST_POSTS = 32;

/** Nearest ancestors that are looked into whatever the index says: boilerplate stands in too many posts to be indexed. */
const NEAREST = 3;

/**
 * Where each quotation of a thread was copied from: in the nearest ancestor that has its words, else in the post of the rest
 * of the thread that has most of them, among a post's own words (never its quotations and attribution lines). Wrapping, marks,
 * cuts and lost words do not matter; a paragraph whose parts come from several places is split; neighbours that stand together
 * in one source are one quotation. Fewer than four words must be whole lines (three may be a part of one), in one place.
 * Posts come in time order: a post that is no ancestor is a source only for those behind it. Linear in the thread's words.
 */
export function resolveQuotations(posts: readonly ThreadPost[]): Map<string, Resolution> {
  const thread = new ThreadIndex(posts);
  return new Map(posts.map((post) => [post.id, resolvePost(post, thread)]));
}

interface Found {
  readonly source: string;
  /** Words of the source, first and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly alignment: Alignment;
}

type Rows = QuotedBlock['rows'];

function resolvePost(post: ThreadPost, thread: ThreadIndex): Resolution {
  const resolved: ResolvedQuotation[] = [];
  const unresolved: UnresolvedQuotation[] = [];
  /** Where the last quotation of each source ended, in words: quotations go on from there. */
  const reached = new Map<string, number>();
  for (const { depth, rows } of quotedBlocks(post.lines)) {
    const pending: Rows[] = [rows];
    for (let parts = 0, part = pending.pop(); part; part = pending.pop(), parts++) {
      if (part.every(({ words }) => words.length === 0)) continue;
      const lines = [part[0]?.line ?? 0, (part.at(-1)?.line ?? 0) + 1] as const;
      const found =
        parts < MOST_PARTS
          ? thread.find(
              post.id,
              part.flatMap(({ words }) => words),
              reached,
            )
          : 'unknown';
      if (typeof found === 'string') {
        unresolved.push({ lines, depth, reason: found });
        continue;
      }
      const covered = rowsOf(part, found.alignment);
      const own = part.slice(covered[0], covered[1]);
      if (covered[1] < part.length) pending.push(part.slice(covered[1]));
      if (covered[0] > 0) pending.push(part.slice(0, covered[0]));
      reached.set(found.source, found.end);
      const quotation = thread.quotation(
        post.id,
        [own[0]?.line ?? lines[0], (own.at(-1)?.line ?? lines[0]) + 1],
        depth,
        found,
      );
      const before = resolved.at(-1);
      if (before && thread.follows(post, before, quotation))
        resolved[resolved.length - 1] = thread.joined(before, quotation);
      else resolved.push(quotation);
    }
  }
  resolved.sort((a, b) => a.lines[0] - b.lines[0]);
  return { resolved, unresolved };
}

/** The rows of a paragraph that an alignment covers: all of them where it shares enough, else those of its runs. */
function rowsOf(rows: Rows, { runs, agreed }: Alignment): [start: number, end: number] {
  const total = rows.reduce((sum, { words }) => sum + words.length, 0);
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

/** The own words of a thread's posts, and which posts have a run of them. */
class ThreadIndex {
  readonly #own: ReadonlyMap<string, OwnWords>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #kinship: Kinship;
  readonly #posts = new Map<string, string[]>();

  constructor(posts: readonly ThreadPost[]) {
    this.#own = new Map(posts.map(({ id, lines }) => [id, new OwnWords(lines)]));
    this.#order = new Map(posts.map(({ id }, at) => [id, at]));
    this.#parents = new Map(posts.map(({ id, parent }) => [id, parent]));
    this.#kinship = new Kinship(posts);
    for (const [id, own] of this.#own) {
      for (const seed of own.places.keys()) {
        const list = this.#posts.get(seed);
        if (!list) this.#posts.set(seed, [id]);
        else if (list.length < MOST_POSTS) list.push(id);
      }
    }
  }

  /** The place that some words of a post's quotation were copied from. */
  find(
    post: string,
    words: readonly string[],
    reached: ReadonlyMap<string, number>,
  ): Found | UnresolvedQuotation['reason'] {
    return words.length < SEED ? this.#findFew(post, words, reached) : this.#findMany(post, words, reached);
  }

  #findMany(post: string, words: readonly string[], reached: ReadonlyMap<string, number>): Found | 'unknown' {
    let best: { source: string; alignment: Alignment; distance: number } | undefined;
    for (const { source, distance } of this.#candidates(post, words)) {
      const own = this.#own.get(source) as OwnWords;
      const alignment = align(own.words, words, own.places, reached.get(source));
      const enough =
        alignment.agreed >= words.length * LEAST_SHARED ||
        alignment.runs.some(({ length }) => length >= LEAST_PART);
      if (!enough || (best && !isBetter(alignment.agreed, distance, best.alignment.agreed, best.distance)))
        continue;
      best = { source, alignment, distance };
    }
    if (!best) return 'unknown';
    const { runs } = best.alignment;
    return {
      source: best.source,
      start: runs[0]?.a ?? 0,
      end: (runs.at(-1)?.a ?? 0) + (runs.at(-1)?.length ?? 0),
      alignment: best.alignment,
    };
  }

  #findFew(
    post: string,
    words: readonly string[],
    reached: ReadonlyMap<string, number>,
  ): Found | UnresolvedQuotation['reason'] {
    for (const source of this.#ancestors(post)) {
      const places = this.#own.get(source)?.placesOfFew(words) ?? [];
      if (places.length === 0) continue;
      const from = reached.get(source) ?? 0;
      const behind = places.filter((at) => at >= from);
      const start = places.length === 1 ? places[0] : behind.length === 1 && from > 0 ? behind[0] : undefined;
      if (start === undefined) return 'ambiguous';
      const alignment = { runs: [{ a: start, b: 0, length: words.length }], agreed: words.length, astray: 0 };
      return { source, start, end: start + words.length, alignment };
    }
    return 'unknown';
  }

  #ancestors(post: string): string[] {
    const ancestors: string[] = [];
    for (
      let at = this.#parents.get(post);
      at !== undefined && ancestors.length < NEAREST && this.#own.has(at) && at !== post;
      at = this.#parents.get(at)
    )
      ancestors.push(at);
    return ancestors;
  }

  /** The posts that may be the source, nearest ancestors first, and how far each is above; the rest of the thread is further than any. */
  #candidates(post: string, words: readonly string[]): { source: string; distance: number }[] {
    const votes = new Map<string, number>();
    for (const ancestor of this.#ancestors(post)) votes.set(ancestor, Number.POSITIVE_INFINITY);
    for (const seed of seedsOf(words))
      for (const id of this.#posts.get(seed) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1);
    return [...votes]
      .filter(([id]) => this.#mayQuote(post, id))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_POSTS)
      .map(([source]) => ({
        source,
        distance: this.#kinship.above(post, source) ?? Number.POSITIVE_INFINITY,
      }));
  }

  #mayQuote(post: string, source: string): boolean {
    if (post === source) return false;
    if (this.#kinship.above(post, source) !== undefined) return true;
    return (
      (this.#order.get(source) ?? 0) < (this.#order.get(post) ?? 0) &&
      this.#kinship.above(source, post) === undefined
    );
  }

  quotation(
    post: string,
    lines: readonly [number, number],
    depth: number,
    { source, start, end }: Found,
  ): ResolvedQuotation {
    const own = this.#own.get(source) as OwnWords;
    const from = own.lineOf[start] ?? 0;
    const to = (own.lineOf[end - 1] ?? from) + 1;
    return {
      post,
      lines,
      depth,
      source: { post: source, lines: [from, to], paragraphs: own.anchors(from, to) },
    };
  }

  /** Whether two quotations stand together, with blank lines at most between, in the post and in their source. */
  follows(post: ThreadPost, before: ResolvedQuotation, after: ResolvedQuotation): boolean {
    if (before.depth !== after.depth || before.source.post !== after.source.post) return false;
    if (after.source.lines[0] < before.source.lines[1] || after.lines[0] < before.lines[1]) return false;
    const own = this.#own.get(before.source.post) as OwnWords;
    return (
      post.lines.slice(before.lines[1], after.lines[0]).every((line) => line.content.trim() === '') &&
      own.isSilent(before.source.lines[1], after.source.lines[0])
    );
  }

  joined(before: ResolvedQuotation, after: ResolvedQuotation): ResolvedQuotation {
    const lines = [before.source.lines[0], after.source.lines[1]] as const;
    const own = this.#own.get(before.source.post) as OwnWords;
    return {
      ...before,
      lines: [before.lines[0], after.lines[1]],
      source: { ...before.source, lines, paragraphs: own.anchors(...lines) },
    };
  }
}

/** A nearer source is better unless a farther one has clearly more of the words. */
function isBetter(agreed: number, distance: number, than: number, itsDistance: number): boolean {
  if (distance < itsDistance) return agreed >= than * 0.95;
  if (distance > itsDistance) return agreed * 0.95 > than;
  return agreed > than;
}
