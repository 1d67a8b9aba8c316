import { bare, unitsOf } from './asked-terms.ts';
import { isOfOneScript, isUnspaced } from './fold.ts';
import { isFoundBy } from './found-post.ts';
import { forgiven } from './likeness.ts';
import type { Pagefind } from './pagefind.ts';
import { rankedWords } from './ranked-words.ts';
import { createVocabulary, type Meanings, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** The vocabulary of an archive, in pieces of which a search loads what it needs. */
export interface Spelling {
  /** Its words of a length, the most frequent first; none where it has none. */
  readonly words: (length: number) => Promise<readonly string[]>;
}

/**
 * What terms may have been meant to be, the likeliest first, by what was typed: for `nowhere`, of those terms that the archive has nowhere; for
 * `unknown`, also of those that its vocabulary has not. (Of a rare word that no vocabulary has nobody can tell whether
 * it is a typo: it is corrected only where a search for it found nothing.)
 */
export async function correctTerms(
  pagefind: Pagefind,
  spelling: Spelling,
  terms: readonly string[],
  missing: readonly string[],
  which: 'nowhere' | 'unknown',
): Promise<Map<string, readonly string[]>> {
  const pairs = await Promise.all(
    terms.map(async (term): Promise<[string, readonly string[]][]> => {
      if (which === 'nowhere' && (!missing.includes(term) || (await occurs(pagefind, term)))) return [];
      if (which === 'unknown' && (await isInVocabulary(spelling, bare(term)))) return [];
      const meant = await meantBy(spelling, term);
      return meant.length === 0 ? [] : [[term, meant]];
    }),
  );
  return new Map(pairs.flat());
}

async function occurs(pagefind: Pagefind, term: string): Promise<boolean> {
  const units = unitsOf(term);
  if ((await pagefind.search(`"${units}"`)).results.length > 0) return true;
  const [first] = (await pagefind.search(units)).results;
  return first !== undefined && isFoundBy(await first.data(), term);
}

async function isInVocabulary(spelling: Spelling, word: string): Promise<boolean> {
  return (await spelling.words(word.length)).includes(word);
}

/** The parts of what was joined; else the words of the vocabulary that are most like it. */
async function meantBy(spelling: Spelling, term: string): Promise<readonly string[]> {
  if (isUnspaced(term)) return [];
  const parts = partsOf(term);
  if (parts.length > 1) return [parts.join(' ')];
  const word = bare(term);
  const typos = forgiven(word.length);
  if (typos === 0) return [];
  const vocabulary = await near(spelling, word.length, typos);
  return likest(word, vocabulary.withTypos(word)).filter((meant) => isOfOneScript(word, meant));
}

function partsOf(term: string): string[] {
  return wordsOf(term).map(({ folded }) => folded);
}

/** Of terms by what they were taken to mean, those that were mistyped: what joined words mean apart is no correction. */
export function mistyped(meanings: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...meanings].filter(([term, meaning]) => meaning !== partsOf(term).join(' ')));
}

const vocabularies = new WeakMap<Spelling, Map<number, Promise<Vocabulary>>>();

/** The words among which one of a length is corrected. */
function near(spelling: Spelling, length: number, typos: number): Promise<Vocabulary> {
  const known = vocabularies.get(spelling) ?? new Map<number, Promise<Vocabulary>>();
  vocabularies.set(spelling, known);
  const lengths = Array.from({ length: 2 * typos + 1 }, (_, i) => length - typos + i);
  const made =
    known.get(length) ??
    Promise.all(lengths.map(spelling.words)).then((pieces) => createVocabulary(rankedWords(pieces)));
  known.set(length, made);
  return made;
}

/** The meanings that are most like a word, of equals those that begin alike, then the more frequent. */
function likest(word: string, meanings: Meanings): string[] {
  const worth = ([meant, { quality }]: readonly [string, { readonly quality: number }]) =>
    quality + (meant[0] === word[0] ? ALIKE : 0) + (meant.length === word.length ? AS_LONG : 0);
  const others = [...meanings].filter(([meant]) => meant !== word);
  // A stable sort: meanings come in the order of the vocabulary, the more frequent first.
  return others
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, CANDIDATES)
    .map(([meant]) => meant);
}

/** Meanings of a term that are tried: the archive tells which of them stands with the other terms. */
const CANDIDATES = 5;
/** What a first letter that is as typed is worth, and as many letters as typed: less than a typo more or less. */
const ALIKE = 0.1;
const AS_LONG = 0.02;
