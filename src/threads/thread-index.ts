import { Kinship } from './kinship.ts';
import { NamedAuthors } from './named-authors.ts';
import { seedsAcross, together } from './one-place.ts';
import { OwnWords } from './own-words.ts';
import type { ThreadPost } from './resolve.ts';
import { type Alignment, align, SEED, seedsOf } from './shared-runs.ts';

/** The source of some words. */
export interface Found {
  /** Entry id of the source post. */
  readonly source: string;
  /** Range of words in the source, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly alignment: Alignment;
}

/** Why no source was found: no post has the words; or they are too few and occur more than once. */
export type Unfound = 'unknown' | 'ambiguous';

/** Minimum share of a paragraph's words that must occur in its source: clients break some, and authors correct a few. */
export const LEAST_SHARED = 0.8;

/** Minimum share in an ancestor for which more distant posts are not searched. */
const NEARLY_ALL = 0.95;

/** Minimum number of consecutive words for a part of a paragraph to be a quotation of its own. */
const LEAST_PART = 8;

/** Maximum number of posts remembered per seed, and compared per paragraph. */
const MOST_POSTS = 32;

/** Number of ancestors searched before the index is used: quotations are seldom deeper. */
const FARTHEST = 16;

/**
 * Number of nearest ancestors always searched: boilerplate occurs in too many posts to be indexed, and few words are searched only here.
 */
const NEAREST = 3;

type Reached = ReadonlyMap<string, number>;

/** An index of the own words of a thread's posts by runs of words. */
export class ThreadIndex {
  readonly #own: ReadonlyMap<string, OwnWords>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #kinship: Kinship;
  readonly #authors: NamedAuthors;
  #posts: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param posts in time order */
  constructor(posts: readonly ThreadPost[]) {
    this.#own = new Map(posts.map(({ id, lines }) => [id, new OwnWords(lines)]));
    this.#order = new Map(posts.map(({ id }, at) => [id, at]));
    this.#parents = new Map(posts.map(({ id, parent }) => [id, parent]));
    this.#kinship = new Kinship(posts);
    this.#authors = new NamedAuthors(posts);
  }

  ownWords(id: string): OwnWords {
    return this.#own.get(id) as OwnWords;
  }

  /** The source of some quoted words; if there are several, the first after `reached` (in words, by source). */
  find(post: string, words: readonly string[], reached: Reached, name?: string): Found | Unfound {
    if (words.length < SEED) return this.#findFew(post, words, reached);
    const above = this.#findAbove(post, words, reached);
    return (
      (name === undefined ? undefined : this.#findByName(post, words, reached, name, above)) ??
      above ??
      this.#findAnywhere(post, words, reached) ??
      'unknown'
    );
  }

  /** The latest post of the named author with all or nearly all of the words, if the source found was another author's. */
  #findByName(
    post: string,
    words: readonly string[],
    reached: Reached,
    name: string,
    above: Found | undefined,
  ): Found | undefined {
    const theirs = this.#authors.postsOf(name).filter((id) => this.#mayQuote(post, id));
    if (above !== undefined && theirs.includes(above.source)) return undefined;
    for (const source of theirs) {
      if (!seedsAcross(words).some((seed) => this.ownWords(source).places.has(seed))) continue;
      const alignment = this.#alignTo(source, words, reached);
      if (alignment.alignment.agreed >= words.length * NEARLY_ALL) return alignment;
    }
    return undefined;
  }

  /** The nearest ancestor with all or nearly all of the words. */
  #findAbove(post: string, words: readonly string[], reached: Reached): Found | undefined {
    const tried = seedsAcross(words);
    for (const source of this.#ancestors(post, FARTHEST)) {
      const { places } = this.ownWords(source);
      if (tried.filter((seed) => places.has(seed)).length * 2 < tried.length) continue;
      const alignment = this.#alignTo(source, words, reached);
      if (alignment.alignment.agreed >= words.length * NEARLY_ALL) return alignment;
    }
    return undefined;
  }

  /** The post with most of the words, or a part of them; the nearest of equals. */
  #findAnywhere(post: string, words: readonly string[], reached: Reached): Found | undefined {
    let best: { found: Found; distance: number } | undefined;
    for (const { source, distance } of this.#candidates(post, words)) {
      const alignment = this.#alignTo(source, words, reached);
      const { agreed, runs } = alignment.alignment;
      if (agreed < words.length * LEAST_SHARED && !runs.some(({ length }) => length >= LEAST_PART)) continue;
      if (!best || isBetter(agreed, distance, best.found.alignment.agreed, best.distance))
        best = { found: alignment, distance };
    }
    return best?.found;
  }

  #alignTo(source: string, words: readonly string[], reached: Reached): Found {
    const own = this.ownWords(source);
    const alignment = together(align(own.words, words, own.places, reached.get(source)));
    const last = alignment.runs.at(-1);
    return { source, start: alignment.runs[0]?.a ?? 0, end: last ? last.a + last.length : 0, alignment };
  }

  #findFew(post: string, words: readonly string[], reached: Reached): Found | Unfound {
    for (const source of this.#ancestors(post, NEAREST)) {
      const places = this.ownWords(source).placesOfFew(words);
      if (places.length === 0) continue;
      const from = reached.get(source) ?? 0;
      const behind = from > 0 ? places.filter((at) => at >= from) : [];
      const start = places.length === 1 ? places[0] : behind.length === 1 ? behind[0] : undefined;
      if (start === undefined) return 'ambiguous';
      const alignment = { runs: [{ a: start, b: 0, length: words.length }], agreed: words.length, astray: 0 };
      return { source, start, end: start + words.length, alignment };
    }
    return 'unknown';
  }

  /** Ids of a post's ancestors, nearest first, at most `most`. */
  #ancestors(post: string, most: number): string[] {
    const ancestors: string[] = [];
    let at = this.#parents.get(post);
    while (at !== undefined && ancestors.length < most && at !== post && this.#own.has(at)) {
      ancestors.push(at);
      at = this.#parents.get(at);
    }
    return ancestors;
  }

  /** Posts that may be the source, with their distance; posts that are not ancestors count as farthest. */
  #candidates(post: string, words: readonly string[]): { source: string; distance: number }[] {
    const votes = new Map<string, number>();
    for (const ancestor of this.#ancestors(post, NEAREST)) votes.set(ancestor, Number.POSITIVE_INFINITY);
    for (const seed of seedsOf(words))
      for (const id of this.#postsOf(seed)) votes.set(id, (votes.get(id) ?? 0) + 1);
    return [...votes]
      .filter(([id]) => this.#mayQuote(post, id))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_POSTS)
      .map(([source]) => ({
        source,
        distance: this.#kinship.above(post, source) ?? Number.POSITIVE_INFINITY,
      }));
  }

  /** The first posts with a seed. The index is built when the first quotation is not found in an ancestor. */
  #postsOf(seed: string): readonly string[] {
    this.#posts ??= postsBySeed(this.#own);
    return this.#posts.get(seed) ?? [];
  }

  #mayQuote(post: string, source: string): boolean {
    if (post === source) return false;
    if (this.#kinship.above(post, source) !== undefined) return true;
    return (
      (this.#order.get(source) ?? 0) < (this.#order.get(post) ?? 0) &&
      this.#kinship.above(source, post) === undefined
    );
  }
}

function postsBySeed(own: ReadonlyMap<string, OwnWords>): Map<string, string[]> {
  const posts = new Map<string, string[]>();
  for (const [id, { places }] of own) {
    for (const seed of places.keys()) {
      const list = posts.get(seed);
      if (!list) posts.set(seed, [id]);
      else if (list.length < MOST_POSTS) list.push(id);
    }
  }
  return posts;
}

/** A nearer source is preferred unless a farther one has clearly more of the words. */
function isBetter(agreed: number, distance: number, than: number, itsDistance: number): boolean {
  if (distance < itsDistance) return agreed >= than * NEARLY_ALL;
  if (distance > itsDistance) return agreed * NEARLY_ALL > than;
  return agreed > than;
}
