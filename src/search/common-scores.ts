import { borneOut } from './borne-out.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** Number of words whose scores are cached. */
const KEPT = 32;

/** The score of each result that has a word, by id. */
type Scores = ReadonlyMap<string, number>;

/**
 * Makes scores of several indexes comparable. Each index scores by the rarity of words among its own posts (BM25), so the contribution of
 * each word is multiplied by its rarity in all indexes divided by its rarity in the one.
 */
export class CommonScores {
  readonly #indexes: readonly Pick<Pagefind, 'search'>[];
  readonly #scores = new Map<string | null, Promise<readonly Scores[]>>();

  constructor(indexes: readonly Pick<Pagefind, 'search'>[]) {
    this.#indexes = indexes;
  }

  /** Scores the results of an index that have all of the words. */
  async of(words: readonly string[]): Promise<(result: PagefindResult, index: number) => number> {
    const all = (await this.#scoresOf(null)).map(({ size }) => size);
    const byWord = await Promise.all(words.map((word) => this.#scoresOf(word)));
    const scales = byWord.map((scores) => {
      const everywhere = rarity(sum(scores.map(({ size }) => size)), sum(all));
      return scores.map(({ size }, i) => everywhere / rarity(size, all[i] ?? 0));
    });
    return ({ id, score }, index) => {
      let [own, common] = [0, 0];
      for (const [i, scores] of byWord.entries()) {
        const part = scores[index]?.get(id) ?? 0;
        own += part;
        common += part * (scales[i]?.[index] ?? 1);
      }
      // The score also contains the bonus for titles, which scales along.
      return own === 0 ? score : (score * common) / own;
    };
  }

  /** For each index, the score that a word gives to its results; for null, to all results. */
  #scoresOf(word: string | null): Promise<readonly Scores[]> {
    const scores = this.#scores.get(word) ?? Promise.all(this.#indexes.map((one) => scoresIn(one, word)));
    this.#scores.delete(word);
    this.#scores.set(word, scores);
    scores.catch(() => this.#scores.delete(word));
    for (const oldest of this.#scores.keys()) {
      if (this.#scores.size <= KEPT) break;
      this.#scores.delete(oldest);
    }
    return scores;
  }
}

/** Pagefind also finds words that begin with a missing word; ignore those. */
async function scoresIn(index: Pick<Pagefind, 'search'>, word: string | null): Promise<Scores> {
  const answer = await index.search(word);
  const isWhole = word === null || (await index.search(`"${word}"`)).results.length > 0;
  const { results } = isWhole ? answer : await borneOut(answer, word);
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** Inverse document frequency after Robertson and Zaragoza 2009, with the added 1 that keeps it positive. */
function rarity(having: number, posts: number): number {
  return Math.log(1 + (posts - having + 0.5) / (having + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
