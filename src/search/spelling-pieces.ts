import { foldedWords } from './words.ts';

/** Posts that must have a word for it to be one that others are corrected to: in a large archive, rarer ones are typos themselves. */
const SEEN_IN = 3;
/** Posts of an archive from which on a word must be in two of them, and in `SEEN_IN`. */
const LARGE = [1000, 3000] as const;
const SHORTEST = 3;
const LONGEST = 24;

/** Counts, text by text, in how many posts each word stands. */
export class SpellingCounts {
  #posts = new Map<string, number>();
  #texts = 0;

  /** @param counted What `toJSON` gave of an earlier count, to go on from. */
  constructor(counted?: ReturnType<SpellingCounts['toJSON']>) {
    if (counted === undefined) return;
    this.#texts = counted.texts;
    this.#posts = new Map(counted.posts);
  }

  /** Adds a post: its title, and each of its words (folded) once. */
  add(title: string, said: ReadonlySet<string>): void {
    this.#texts++;
    for (const word of said) this.#count(word);
    for (const word of new Set(foldedWords(title))) if (!said.has(word)) this.#count(word);
  }

  #count(word: string): void {
    if (isWord(word)) this.#posts.set(word, (this.#posts.get(word) ?? 0) + 1);
  }

  toJSON(): { readonly texts: number; readonly posts: readonly (readonly [string, number])[] } {
    return { texts: this.#texts, posts: [...this.#posts] };
  }

  /** The vocabulary by the length of its words, the most frequent first: the archive's, and those of curated texts. */
  pieces(curated: readonly string[]): Map<number, string[]> {
    const least = 1 + LARGE.filter((posts) => this.#texts >= posts).length;
    const words = new Map([...this.#posts].filter(([, posts]) => posts >= least));
    for (const text of curated) {
      for (const word of foldedWords(text)) {
        if (isWord(word)) words.set(word, Math.max(words.get(word) ?? 0, SEEN_IN));
      }
    }
    const pieces = new Map<number, string[]>();
    for (const [word] of [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
      const piece = pieces.get(word.length) ?? [];
      piece.push(word);
      pieces.set(word.length, piece);
    }
    return pieces;
  }
}

/** What somebody may mistype: letters, perhaps with digits and `_`, and neither a number nor a hash. */
function isWord(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    word.length <= LONGEST &&
    /\p{L}/u.test(word) &&
    !/^[0-9a-f]*\d[0-9a-f]*$/.test(word)
  );
}
