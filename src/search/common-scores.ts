import { borneOut } from './borne-out.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** Words whose scores are kept. */
const KEPT = 32;

/** The score of each result that has a word, by id. */
type Scores = ReadonlyMap<string, number>;

/**
 * Scores of several indexes that compare. An index scores a result by how rare the words are in itself (BM25): what each
 * word gives a result is multiplied by how rare it is in all of them against how rare it is there.
 */
export class CommonScores {
  readonly #indexes: readonly Pick<Pagefind, 'search'>[];
  readonly #scores = new Map<string | null, Promise<readonly Scores[]>>();

  constructor(indexes: readonly Pick<Pagefind, 'search'>[]) {
    this.#indexes = indexes;
  }

  /** How to score a result of an index that has all of the words. */
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
      // A score is not all of it words: what a title adds goes along.
      return own === 0 ? score : (score * common) / own;
    };
  }

  /** Of each index, what a word gives the results that have it; of null, all results. */
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

/** Of a word that an index has not, Pagefind finds the beginning: such results are none. */
async function scoresIn(index: Pick<Pagefind, 'search'>, word: string | null): Promise<Scores> {
  const answer = await index.search(word);
  const isWhole = word === null || (await index.search(`"${word}"`)).results.length > 0;
  const { results } = isWhole ? answer : await borneOut(answer, word);
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** Robertson and Zaragoza 2009, with the 1 that keeps it above 0. */
function rarity(having: number, posts: number): number {
  return Math.log(1 + (posts - having + 0.5) / (having + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
