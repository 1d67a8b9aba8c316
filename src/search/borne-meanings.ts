import { exactly } from './asked-terms.ts';
import type { Pagefind } from './pagefind.ts';

/** A choice of one meaning for each term that was mistyped. */
type Choice = ReadonlyMap<string, string>;

/**
 * The choices of meanings of which some post has every word, those of likelier meanings first, of equals those of more posts; the likeliest
 * meanings alone where no post has all. (Of what else was typed nothing is asked here: it may be the beginning of a word.)
 *
 * @param candidates What terms may mean, the likeliest first.
 */
export async function borneMeanings(
  pagefind: Pagefind,
  candidates: ReadonlyMap<string, readonly string[]>,
): Promise<Choice[]> {
  const terms = [...candidates.keys()];
  const having = await Promise.all(
    [...candidates.values()].map((meanings) =>
      Promise.all(meanings.map((meaning) => postsHaving(pagefind, meaning))),
    ),
  );
  const tally = new Map<string, { readonly choice: Choice; readonly doubt: number; posts: number }>();
  for (const post of new Set(having[0]?.flatMap((posts) => [...posts]))) {
    const ranks = having.map((meanings) => meanings.findIndex((posts) => posts.has(post)));
    if (ranks.includes(-1)) continue;
    const key = ranks.join(' ');
    const known = tally.get(key);
    if (known !== undefined) known.posts++;
    else tally.set(key, { choice: choiceOf(terms, candidates, ranks), doubt: sum(ranks), posts: 1 });
  }
  if (tally.size === 0) return [choiceOf(terms, candidates, [])];
  return [...tally.values()]
    .sort((a, b) => a.doubt - b.doubt || b.posts - a.posts)
    .map(({ choice }) => choice);
}

async function postsHaving(pagefind: Pagefind, meaning: string): Promise<Set<string>> {
  const posts: Set<string>[] = [];
  // A term may mean its parts, apart; Pagefind has none of a single letter.
  const words = meaning.split(' ');
  const telling = words.filter((word) => word.length > 1);
  for (const sought of (telling.length > 0 ? telling : words).flatMap(exactly))
    posts.push(new Set((await pagefind.search(sought)).results.map(({ id }) => id)));
  const [first = new Set(), ...others] = posts;
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
}

function choiceOf(
  terms: readonly string[],
  candidates: ReadonlyMap<string, readonly string[]>,
  ranks: readonly number[],
): Choice {
  const pairs = terms.flatMap((term, i): [string, string][] => {
    const meaning = candidates.get(term)?.[ranks[i] ?? 0];
    return meaning === undefined ? [] : [[term, meaning]];
  });
  return new Map(pairs);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
