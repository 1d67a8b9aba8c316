import { bare } from './occurrences.ts';
import { termsOf } from './terms.ts';
import { telling } from './words.ts';

/** What a query asks for in words, as posts are searched for it. */
export interface AskedTerms {
  /** Each once, as typed; function words left out unless there are no others. */
  readonly terms: readonly string[];
  /** Terms that were typed one after the other, as Pagefind looks for words that stand together; those of `terms` alone. */
  readonly pairs: readonly string[];
}

/** Longest query, in terms. */
const MOST_TERMS = 12;

/** What is asked for by terms in the order in which they were typed. */
export function askedBy(typed: readonly string[]): AskedTerms {
  const once = [...new Map(typed.map((term) => [bare(term), term])).values()];
  const tell = once.filter((term) => telling(bare(term)));
  const terms = (tell.length > 0 ? tell : once).slice(0, MOST_TERMS);
  const known = new Set(terms.map(bare));
  const pairs = typed.slice(1).flatMap((term, i) => {
    const [one, other] = [bare(typed[i] ?? ''), bare(term)];
    return one !== other && known.has(one) && known.has(other) ? [`"${one} ${other}"`] : [];
  });
  return { terms, pairs: [...new Set(pairs)] };
}

/** The terms of a query's words, in order. */
export function typedTerms(words: string): string[] {
  return termsOf(words).map(withoutDiffFolder);
}

/** A path out of a patch's heading (`a/fs/exec.c`) as it is indexed, without diff's own folder. */
function withoutDiffFolder(term: string): string {
  return term.replace(/^[ab]\/(?=.*[/.])/, '');
}

/** The terms with those replaced that were corrected. */
export function respelledTerms(terms: readonly string[], corrected: ReadonlyMap<string, string>): string[] {
  return terms.flatMap((term) => termsOf(corrected.get(term) ?? term));
}
