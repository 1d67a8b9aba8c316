import { bare, unitsOf } from './asked-terms.ts';
import { isOfOneScript, isUnspaced } from './fold.ts';
import { isFoundBy } from './found-post.ts';
import { forgiven } from './likeness.ts';
import type { Pagefind } from './pagefind.ts';
import { rankedWords } from './ranked-words.ts';
import { doubtOf } from './slips.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** The vocabulary of an archive, in pieces of which a search loads what it needs. */
export interface Spelling {
  /** Its words of a length, the most frequent first; none where it has none. */
  readonly words: (length: number) => Promise<readonly string[]>;
}

/** What a term may mean. */
export interface Meaning {
  /** A word, or several with blanks between them. */
  readonly word: string;
  /** How unlikely it is that this was meant: see `doubtOf`. */
  readonly doubt: number;
}

/**
 * What terms may have been meant to be, the likeliest first, by what was typed: for `nowhere`, of those terms that the archive has nowhere; for
 * `unknown`, also of those that its vocabulary has not. Where there are any, also of those that are only the beginning of words. (Of a rare word that no vocabulary has nobody can tell whether
 * it is a typo: it is corrected only where a search for it found nothing.)
 */
export async function correctTerms(
  pagefind: Pagefind,
  spelling: Spelling,
  terms: readonly string[],
  missing: readonly string[],
  which: 'nowhere' | 'unknown',
): Promise<Map<string, readonly Meaning[]>> {
  const isMistyped = async (term: string) =>
    which === 'nowhere'
      ? missing.includes(term) && !(await occurs(pagefind, term))
      : !(await isInVocabulary(spelling, bare(term)));
  const wrong = await Promise.all(terms.map(isMistyped));
  if (!wrong.includes(true)) return new Map();
  const pairs = await Promise.all(
    terms.map(async (term, i): Promise<[string, readonly Meaning[]][]> => {
      const isWrong = wrong[i] === true;
      if (!isWrong && !(await isBeginningOnly(pagefind, term))) return [];
      const meant = await meantBy(spelling, term);
      if (meant.length === 0) return [];
      return [[term, isWrong ? meant : [{ word: term, doubt: CUT_SHORT }, ...meant]]];
    }),
  );
  return new Map(pairs.flat());
}

/**
 * Whether no post has a term whole, and some have what it begins. Where another word was mistyped, such a one may well have lost a letter;
 * else it is a word of which somebody typed the beginning.
 */
async function isBeginningOnly(pagefind: Pagefind, term: string): Promise<boolean> {
  if (isUnspaced(term) || partsOf(term).length > 1) return false;
  return (await pagefind.search(`"${unitsOf(term)}"`)).results.length === 0;
}

/** The doubt whether somebody stopped in the middle of a word who mistyped another. */
const CUT_SHORT = 0.5;

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
async function meantBy(spelling: Spelling, term: string): Promise<readonly Meaning[]> {
  if (isUnspaced(term)) return [];
  const parts = partsOf(term);
  if (parts.length > 1) return [{ word: parts.join(' '), doubt: 0 }];
  const word = bare(term);
  const typos = forgiven(word.length);
  const offered =
    typos > 0
      ? [...(await near(spelling, word.length, typos)).withTypos(word).keys()]
      : await withOneLetterMore(spelling, word);
  return likest(word, offered, typos).filter((meaning) => isOfOneScript(word, meaning.word));
}

/** Words of four letters of which three were typed. Of what else three letters may mean there is too much. */
async function withOneLetterMore(spelling: Spelling, word: string): Promise<string[]> {
  if (word.length !== SHORTEST) return [];
  const words = await spelling.words(word.length + 1);
  return words.filter((there) =>
    [...there].some((_, at) => there.slice(0, at) + there.slice(at + 1) === word),
  );
}

const SHORTEST = 3;

function partsOf(term: string): string[] {
  return wordsOf(term).map(({ folded }) => folded);
}

/** Of terms by what they were taken to mean, those that were mistyped: what joined words mean apart is no correction. */
export function mistyped(meanings: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...meanings].filter(([term, meaning]) => meaning !== term && meaning !== partsOf(term).join(' ')),
  );
}

const vocabularies = new WeakMap<Spelling, Map<number, Promise<Vocabulary>>>();

/** The words among which one of a length is corrected. */
function near(spelling: Spelling, length: number, typos: number): Promise<Vocabulary> {
  const known = vocabularies.get(spelling) ?? new Map<number, Promise<Vocabulary>>();
  vocabularies.set(spelling, known);
  const lengths = Array.from({ length: 2 * typos + 1 }, (_, i) => length - typos + i);
  const vocabulary =
    known.get(length) ??
    Promise.all(lengths.map(spelling.words)).then((pieces) => createVocabulary(rankedWords(pieces)));
  known.set(length, vocabulary);
  return vocabulary;
}

/** The likeliest meanings of a word, of equals the more frequent: words are offered in the order of the vocabulary. */
function likest(word: string, offered: readonly string[], typos: number): Meaning[] {
  return offered
    .filter((meant) => meant !== word)
    .map((meant) => ({ word: meant, doubt: doubtOf(word, meant, typos) }))
    .sort((a, b) => a.doubt - b.doubt)
    .slice(0, CANDIDATES);
}

/** Meanings of a term that are tried: the archive tells which of them stands with the other terms. */
const CANDIDATES = 5;
