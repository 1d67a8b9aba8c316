import { type AskedTerms, bare, exactly, unitsOf } from './asked-terms.ts';
import type { Meaning } from './correct-terms.ts';
import { inOrder } from './in-order.ts';
import type { Pagefind } from './pagefind.ts';

/** A choice of one meaning for each term that was mistyped. */
export interface Choice {
  readonly meanings: ReadonlyMap<string, string>;
  /** What a post that has them is worth, against one that has what was typed: 1 where there is no doubt. */
  readonly likelihood: number;
}

/** What all words in the order in which they were typed add to a post's score: see `ranked`. */
const IN_ORDER = 4;
/** How much the worth of a post falls with each unit of doubt. */
const DOUBT = 0.25;
/** Combinations of the meanings that one post has which are looked at. */
const MOST_OF_A_POST = 16;

/** Where a post has a meaning of a term, and what that is worth to it. */
interface Standing {
  readonly meaning: Meaning;
  readonly score: number;
  readonly places: readonly number[];
}

/** The meanings of a term that posts have, by post. */
type Having = ReadonlyMap<string, readonly Standing[]>;

/**
 * The choices of meanings of which some post has every word, with every term that was not mistyped. First is the choice whose best post is best: by
 * how likely the meanings are, how rare their words, and how far these follow each other as they were typed. The likeliest meanings alone where
 * no post has all.
 *
 * @param candidates What terms may mean, the likeliest first.
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

/** Where what was typed stands, by post; it may be the beginning of a word. */
async function asTyped(pagefind: Pagefind, meaning: Meaning): Promise<Map<string, Standing>> {
  const { results } = await pagefind.search(unitsOf(meaning.word));
  return new Map(results.map(({ id, score, words }) => [id, { meaning, score, places: words }]));
}

/** Where a meaning stands, by post. */
async function standingsOf(pagefind: Pagefind, meaning: Meaning): Promise<Map<string, Standing>> {
  // A term may mean its parts, apart; Pagefind has none of a single letter.
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

/** Choices of one of each; none where a term has none. */
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

/** What a meaning of some doubt is worth, against one without. */
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
