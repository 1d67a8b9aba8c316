import { isUnspaced } from './fold.ts';
import { indexed, pairsOf } from './indexed-text.ts';
import { signsOf } from './signs.ts';
import { termsOf } from './terms.ts';
import { foldWord, MOST_WORDS, partsOfRun, telling } from './words.ts';

/** What a query asks for in words, as posts are searched for it. */
export interface AskedTerms {
  /** Each once, as typed; function words left out unless there are no others. */
  readonly terms: readonly string[];
  /** The same in the order in which they were typed, each as often. */
  readonly sequence: readonly string[];
}

/** A term as texts are compared with it: folded, its joiners left out. */
export function bare(term: string): string {
  return foldWord(term.replace(/[./:@+'’-]/gu, ''));
}

/** A term as Pagefind looks for it: a word, or of a run without blanks its letters by twos. */
export function unitsOf(term: string): string {
  return isUnspaced(term) ? pairsOf(term).slice(0, -1).join(' ') || pairsOf(term).join(' ') : indexed(term);
}

/** What Pagefind looks for where a term must stand just so; nothing of a single letter of a run, which is only the beginning of two. */
function exactTerm(term: string): string[] {
  return isUnspaced(term) && Array.from(bare(term)).length < 2 ? [] : [`"${unitsOf(term)}"`];
}

/**
 * What Pagefind looks for where a text must stand just so, one by one: words that follow each other, runs of letters without
 * blanks, and signs. What stands between blanks and has no word (`&&`) has a place of its own in an index: the words on both sides of it do not
 * follow each other there.
 */
export function exactly(text: string): string[] {
  const sought: string[] = [];
  let phrase: string[] = [];
  const close = () => {
    if (phrase.length > 0) sought.push(`"${phrase.join(' ')}"`);
    phrase = [];
  };
  for (const chunk of text.match(/\S+/gu) ?? []) {
    const terms = termsOf(chunk);
    if (terms.length === 0) close();
    for (const term of terms) {
      if (isUnspaced(term)) {
        close();
        for (const run of exactTerm(term)) sought.push(run);
      } else phrase.push(indexed(term));
    }
  }
  close();
  return [...sought, ...exactSigns(text)];
}

/** The signs of a text, as Pagefind looks for each. */
export function exactSigns(text: string): string[] {
  return [...signsOf(text)].map((sign) => `"${sign}"`);
}

/** What Pagefind looks for where each term of a query must stand: of runs without blanks, that their letters follow each other. */
export function exactRuns(terms: readonly string[]): string[] {
  return terms.filter(isUnspaced).flatMap(exactTerm);
}

/** What is asked for by terms in the order in which they were typed. */
export function askedBy(typed: readonly string[]): AskedTerms {
  const once = [...new Map(typed.map((term) => [bare(term), term])).values()];
  const tell = once.filter((term) => telling(bare(term)));
  const terms = (tell.length > 0 ? tell : once).slice(0, MOST_WORDS);
  const known = new Set(terms.map(bare));
  return { terms, sequence: typed.filter((term) => known.has(bare(term))) };
}

/** The terms of a query's words, in order. */
export function typedTerms(words: string): string[] {
  return termsOf(words).flatMap(partsOfRun).map(withoutDiffFolder);
}

/** A path out of a patch's heading (`a/fs/exec.c`) as it is indexed, without diff's own folder. */
function withoutDiffFolder(term: string): string {
  return term.replace(/^[ab]\/(?=.*[/.])/, '');
}

/** The terms with those replaced that were corrected. */
export function respelledTerms(terms: readonly string[], corrected: ReadonlyMap<string, string>): string[] {
  return terms.flatMap((term) => termsOf(corrected.get(term) ?? term));
}
