import { type AskedTerms, bare, exactly, unitsOf } from './asked-terms.ts';
import type { Meaning } from './correct-terms.ts';
import { inOrder } from './in-order.ts';
import type { Pagefind } from './pagefind.ts';

/** One meaning for each mistyped term. */
export interface Choice {
  readonly meanings: ReadonlyMap<string, string>;
  /** Weight of a post that matches by these meanings, relative to one that has the typed words: 1 if there is no doubt. */
  readonly likelihood: number;
}

/** Bonus to a post's score if all words occur in the order typed: see `ranked`. */
const IN_ORDER = 4;
/** How much each unit of doubt reduces the weight of a post. */
const DOUBT = 0.25;
/** Maximum number of combinations of meanings tried for one post. */
const MOST_OF_A_POST = 16;

/** Where in a post a meaning of a term occurs, and its weight. */
interface Standing {
  readonly meaning: Meaning;
  readonly score: number;
  readonly places: readonly number[];
}

/** The occurrences of a term's meanings, by post. */
type Having = ReadonlyMap<string, readonly Standing[]>;

/**
 * The choices of meanings for which some post has every word, including the terms that were not mistyped. Sorted by the best post of each:
 * by the likelihood of the meanings, the rarity of their words, and how well these follow the order typed. If no post has all words, the
 * single most likely choice.
 *
 * @param candidates Possible meanings of terms, the likeliest first.
 */
export async function borneMeanings(
  pagefind: Pagefind,
  { terms, sequence }: AskedTerms,
  candidates: ReadonlyMap<string, readonly Meaning[]>,
): Promise<Choice[]> {
  const having = await Promise.all(
    terms.map((term) => {
      const meanings = candidates.get(term);
      return havingOne(pagefind, term, meanings ?? [{ word: term, doubt: 0 }]);
    }),
  );
  const fewest = having.reduce((least, one) => (one.size < least.size ? one : least));
  const order = sequence.map((typed) => terms.findIndex((term) => bare(term) === bare(typed)));
  const best = new Map<string, Choice & { readonly worth: number }>();
  for (const post of fewest.keys()) {
    const standings = having.map((one) => one.get(post) ?? []);
    for (const combination of combinationsOf(standings)) {
      const { worth, likelihood } = worthOf(combination, order);
      const key = combination.map(({ meaning }) => meaning.word).join('\n');
      if ((best.get(key)?.worth ?? 0) >= worth) continue;
      best.set(key, { meanings: meaningsOf(terms, candidates, combination), likelihood, worth });
    }
  }
  if (best.size === 0) return [likeliestChoice(candidates)];
  return [...best.values()].sort((a, b) => b.worth - a.worth);
}

async function havingOne(pagefind: Pagefind, term: string, meanings: readonly Meaning[]): Promise<Having> {
  const having = new Map<string, Standing[]>();
  for (const meaning of meanings) {
    const isTyped = meaning.word === term;
    for (const [post, standing] of await (isTyped ? asTyped : standingsOf)(pagefind, meaning)) {
      const others = having.get(post);
      if (others === undefined) having.set(post, [standing]);
      else others.push(standing);
    }
  }
  return having;
}

/** Occurrences of a term as typed, by post; it may be the beginning of a word. */
async function asTyped(pagefind: Pagefind, meaning: Meaning): Promise<Map<string, Standing>> {
  const { results } = await pagefind.search(unitsOf(meaning.word));
  return new Map(results.map(({ id, score, words }) => [id, { meaning, score, places: words }]));
}

/** Occurrences of a meaning, by post. */
async function standingsOf(pagefind: Pagefind, meaning: Meaning): Promise<Map<string, Standing>> {
  // A term may mean several separate words; Pagefind has no single letters.
  const words = meaning.word.split(' ');
  const telling = words.filter((word) => word.length > 1);
  let having: Map<string, Standing> | undefined;
  for (const sought of (telling.length > 0 ? telling : words).flatMap(exactly)) {
    const { results } = await pagefind.search(sought);
    const before = having;
    having = new Map(
      results
        .filter(({ id }) => before?.has(id) ?? true)
        .map(({ id, score, words }) => {
          const known = before?.get(id);
          return [id, { meaning, score: score + (known?.score ?? 0), places: known?.places ?? words }];
        }),
    );
  }
  return having ?? new Map();
}

/** All combinations of one element each; none if one list is empty. */
function combinationsOf(standings: readonly (readonly Standing[])[]): Standing[][] {
  let combinations: Standing[][] = [[]];
  for (const alternatives of standings)
    combinations = combinations
      .flatMap((some) => alternatives.map((one) => [...some, one]))
      .slice(0, MOST_OF_A_POST);
  return combinations;
}

function worthOf(combination: readonly Standing[], order: readonly number[]) {
  const doubt = combination.reduce((sum, { meaning }) => sum + meaning.doubt, 0);
  const score = combination.reduce((sum, one) => sum + one.score, 0);
  const inTurn = inOrder(order.map((term) => combination[term]?.places ?? []));
  const likelihood = likelihoodOf(doubt);
  return { worth: likelihood * Math.sqrt(score) * (1 + IN_ORDER * inTurn), likelihood };
}

/** The weight of a meaning with a given doubt, relative to one without doubt. */
export function likelihoodOf(doubt: number): number {
  return Math.exp(-DOUBT * doubt);
}

function meaningsOf(
  terms: readonly string[],
  candidates: ReadonlyMap<string, readonly Meaning[]>,
  combination: readonly Standing[],
): Map<string, string> {
  const pairs = terms.map((term, i): [string, string] => [term, combination[i]?.meaning.word ?? term]);
  return new Map(pairs.filter(([term]) => candidates.has(term)));
}

/** The likeliest meaning of each term. */
function likeliestChoice(candidates: ReadonlyMap<string, readonly Meaning[]>): Choice {
  const doubt = [...candidates.values()].reduce((sum, [first]) => sum + (first?.doubt ?? 0), 0);
  return { meanings: likeliest(candidates), likelihood: likelihoodOf(doubt) };
}

/** The likeliest meaning of each term. */
export function likeliest(candidates: ReadonlyMap<string, readonly Meaning[]>): Map<string, string> {
  return new Map([...candidates].map(([term, [meaning]]) => [term, meaning?.word ?? term]));
}
