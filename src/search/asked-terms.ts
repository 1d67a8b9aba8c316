import { isUnspaced } from './fold.ts';
import { indexed, pairsOf } from './indexed-text.ts';
import { signsOf } from './signs.ts';
import { termsOf } from './terms.ts';
import { foldWord, MOST_WORDS, partsOfRun, telling } from './words.ts';

/** The words of a query in the form in which posts are searched. */
export interface AskedTerms {
  /** Each once, as typed; without function words unless there are no others. */
  readonly terms: readonly string[];
  /** The same in the order typed, with repetitions. */
  readonly sequence: readonly string[];
}

/** A term in the form in which texts are compared: folded, without joiners. */
export function bare(term: string): string {
  return foldWord(term.replace(/[./:@+'’-]/gu, ''));
}

/** A term as Pagefind searches it: a word, or the letter pairs of a run without blanks. */
export function unitsOf(term: string): string {
  return isUnspaced(term) ? pairsOf(term).slice(0, -1).join(' ') || pairsOf(term).join(' ') : indexed(term);
}

/** What Pagefind searches for an exact term; nothing for a single letter of a run, since Pagefind has only pairs. */
function exactTerm(term: string): string[] {
  return isUnspaced(term) && Array.from(bare(term)).length < 2 ? [] : [`"${unitsOf(term)}"`];
}

/**
 * What Pagefind searches for an exact text: consecutive words, runs of letters without blanks, and signs. An operator without words (`&&`)
 * separates the words around it, so these are searched apart.
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

/** The signs of a text, each as Pagefind searches it. */
export function exactSigns(text: string): string[] {
  return [...signsOf(text)].map((sign) => `"${sign}"`);
}

/** What Pagefind searches for the terms of a query: for runs without blanks, that their letters are consecutive. */
export function exactRuns(terms: readonly string[]): string[] {
  return terms.filter(isUnspaced).flatMap(exactTerm);
}

/** The query for terms given in the order typed. */
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

/** A path from a patch's header (`a/fs/exec.c`) as indexed: without diff's `a/` or `b/`. */
function withoutDiffFolder(term: string): string {
  return term.replace(/^[ab]\/(?=.*[/.])/, '');
}

/** The terms with corrected ones replaced. */
export function respelledTerms(terms: readonly string[], corrected: ReadonlyMap<string, string>): string[] {
  return terms.flatMap((term) => termsOf(corrected.get(term) ?? term));
}
