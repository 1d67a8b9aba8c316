import { compareWords, wordByWord } from './word-order.ts';
import { foldedWords } from './words.ts';

/**
 * Sizes of an archive, in posts. Below the first, a word of a single post may serve as a correction; from the first on it must be in two posts, from
 * the second on in three: the larger an archive, the more of its rare words are typos.
 */
const LARGE = [1000, 3000] as const;
/** Words of curated texts may always serve as corrections, and rank as if this many posts had them, or more if more have. */
const CURATED_COUNT = 3;
const SHORTEST = 3;
const LONGEST = 24;

/** Counts the number of posts that contain each word. */
export class SpellingCounts {
  readonly #posts = new Map<string, number>();

  /**
   * Counts a post for each word of its title or its text.
   * @param textWords The words of its text, folded.
   */
  add(title: string, textWords: ReadonlySet<string>): void {
    for (const word of textWords) this.#count(word);
    for (const word of new Set(foldedWords(title))) if (!textWords.has(word)) this.#count(word);
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
 * The words that a query may be corrected to, from posts and curated texts: for each length in UTF-16 units, its words, the most frequent first.
 *
 * @param posts Number of posts in the archive.
 * @param counts The output of `SpellingCounts.toText`, in one or more texts.
 * @param curated Curated texts.
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
      if (isWord(word)) words.set(word, Math.max(words.get(word) ?? 0, CURATED_COUNT));
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

/** Whether a word is worth correcting to: it has a letter, and is no hash, and neither very short nor very long. */
function isWord(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    word.length <= LONGEST &&
    /\p{L}/u.test(word) &&
    !/^[0-9a-f]*\d[0-9a-f]*$/.test(word)
  );
}
