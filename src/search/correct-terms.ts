import { bare, unitsOf } from './asked-terms.ts';
import { isOfOneScript, isUnspaced } from './fold.ts';
import { isFoundBy } from './found-post.ts';
import { forgiven } from './likeness.ts';
import type { Pagefind } from './pagefind.ts';
import { rankedWords } from './ranked-words.ts';
import { doubtOf } from './slips.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** The vocabulary of an archive, in pieces loaded on demand. */
export interface Spelling {
  /** Its words of a length, the most frequent first; empty if it has none. */
  readonly words: (length: number) => Promise<readonly string[]>;
}

/** A possible meaning of a term. */
export interface Meaning {
  /** One or more words separated by blanks. */
  readonly word: string;
  /** How unlikely this meaning is: see `doubtOf`. */
  readonly doubt: number;
}

/**
 * Possible meanings by term, the likeliest first: for `nowhere`, of the terms that do not occur in the archive; for `unknown`, also of
 * those missing from its vocabulary. If there are any, also of terms that occur only as the beginning of words. (A rare word missing from
 * the vocabulary may or may not be a typo, so it is corrected only if a search for it finds nothing.)
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
 * Whether no post has the whole term but some have words that begin with it. Next to a mistyped word, such a term may also have lost a
 * letter; otherwise it is an unfinished word.
 */
async function isBeginningOnly(pagefind: Pagefind, term: string): Promise<boolean> {
  if (isUnspaced(term) || partsOf(term).length > 1) return false;
  return (await pagefind.search(`"${unitsOf(term)}"`)).results.length === 0;
}

/** Doubt that a user who mistyped one word left another unfinished. */
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

/** The parts of a joined term; else the most similar words of the vocabulary. */
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

/** Four-letter words of which three letters were typed. Three letters have too many other corrections. */
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

/** The terms that were mistyped, with their meanings: separating joined words is not a correction. */
export function mistyped(meanings: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...meanings].filter(([term, meaning]) => meaning !== term && meaning !== partsOf(term).join(' ')),
  );
}

const vocabularies = new WeakMap<Spelling, Map<number, Promise<Vocabulary>>>();

/** The words that a word of one length is compared with. */
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

/** The likeliest meanings of a word; for equal likelihood the more frequent word, since words come in the order of the vocabulary. */
function likest(word: string, offered: readonly string[], typos: number): Meaning[] {
  return offered
    .filter((meant) => meant !== word)
    .map((meant) => ({ word: meant, doubt: doubtOf(word, meant, typos) }))
    .sort((a, b) => a.doubt - b.doubt)
    .slice(0, CANDIDATES);
}

/** Number of meanings tried per term: the archive decides which of them occur together with the other terms. */
const CANDIDATES = 5;
