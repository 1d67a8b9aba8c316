import { compareWords, wordByWord } from './word-order.ts';
import { foldedWords } from './words.ts';

/** Number of posts that must contain a word for it to serve as a correction: in a large archive, rarer words are typos themselves. */
const SEEN_IN = 3;
/** From the first number of posts on, a word must be in two of them; from the second on, in `SEEN_IN`. */
const LARGE = [1000, 3000] as const;
const SHORTEST = 3;
const LONGEST = 24;

/** Counts the number of posts that contain each word. */
export class SpellingCounts {
  readonly #posts = new Map<string, number>();

  /** Counts a post: its title, and each of its (folded) words once. */
  add(title: string, said: ReadonlySet<string>): void {
    for (const word of said) this.#count(word);
    for (const word of new Set(foldedWords(title))) if (!said.has(word)) this.#count(word);
  }

  #count(word: string): void {
    if (isWord(word)) this.#posts.set(word, (this.#posts.get(word) ?? 0) + 1);
  }

  /** One sorted line per word: the word, a space, and the number of posts. */
  toText(): string {
    return [...this.#posts]
      .sort(([a], [b]) => compareWords(a, b))
      .map(([word, posts]) => `${word} ${posts}\n`)
      .join('');
  }
}

/**
 * The vocabulary by the length of its words, the most frequent first: the archive's words, and those of curated texts.
 *
 * @param posts Number of posts.
 * @param counts The output of `SpellingCounts.toText`, in one or more texts.
 */
export function spellingPieces(
  posts: number,
  counts: readonly string[],
  curated: readonly string[],
): Map<number, string[]> {
  const least = 1 + LARGE.filter((large) => posts >= large).length;
  const words = new Map<string, number>();
  for (const [word, having] of wordByWord(counts.map(linesOf))) {
    const all = having.reduce((sum, [, [, some]]) => sum + some, 0);
    if (all >= least) words.set(word, all);
  }
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

function* linesOf(text: string): Generator<[word: string, posts: number]> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const space = text.indexOf(' ', start);
    yield [text.slice(start, space), Number(text.slice(space + 1, end))];
    start = end + 1;
  }
}

/** Words that may be typed and mistyped: letters, possibly with digits and `_`, but not a number or a hash. */
function isWord(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    word.length <= LONGEST &&
    /\p{L}/u.test(word) &&
    !/^[0-9a-f]*\d[0-9a-f]*$/.test(word)
  );
}
