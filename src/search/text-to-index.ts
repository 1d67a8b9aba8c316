import { isUnspaced } from './fold.ts';
import { foldSpace } from './fold-space.ts';
import { FOLDED, HIDDEN_PLANE, indexed, PART, pairsOf } from './indexed-text.ts';
import { signsOfChunk } from './signs.ts';
import { TERM, termsOf } from './terms.ts';
import { SPACED_WORD } from './words.ts';

/** A text in the form that Pagefind indexes (see indexed-text.ts), with single blanks between words. `joinTerms` undoes it. */
export function partTerms(text: string): string {
  return foldSpace(text.replaceAll('\u00AD', ''))
    .split(' ')
    .map((chunk) => chunkWords(chunk).parted)
    .join(' ');
}

/** Separates the terms of a text that has no white space, and hides those that Pagefind would read differently. */
function partChunk(chunk: string): string {
  let parted = '';
  let end = 0;
  for (const { index, 0: term } of chunk.matchAll(TERM)) {
    parted += chunk.slice(end, index);
    if (end > 0) parted += PART;
    parted += isPlain(term) ? term : hidden(term);
    end = index + term.length;
  }
  return parted + chunk.slice(end);
}

/**
 * The additional search words of texts, for `withMore`: words that Pagefind would split, signs, and the letter pairs of runs without blanks.
 */
export function moreOf(texts: readonly string[]): string {
  const pairs: string[] = [];
  const within = new Set<string>();
  const signs = new Set<string>();
  for (const text of texts) {
    for (const chunk of foldSpace(text).split(' ')) {
      const words = chunkWords(chunk);
      if (words.pairs !== '') pairs.push(words.pairs);
      for (const word of words.within) within.add(word);
      for (const sign of words.signs) signs.add(sign);
    }
  }
  return [...pairs, [...within].join(GAP), ...signs].filter(Boolean).join(' ');
}

/** What one chunk, a piece of text without white space, adds to the index. Chunks are read one by one, since no term or sign contains white space. */
interface ChunkWords {
  /** The chunk with its terms separated: see `partChunk`. */
  readonly parted: string;
  /** The letter pairs of its runs without blanks, separated by blanks. */
  readonly pairs: string;
  /** Words in its joined terms that Pagefind would split. */
  readonly within: readonly string[];
  readonly signs: ReadonlySet<string>;
}

/**
 * What was computed for earlier chunks: most chunks recur, and reading one takes several regular expressions over all of Unicode. The cache is
 * emptied when it holds `MOST_KEPT` chunks, because tracking which ones were used last would take as long as it saves.
 */
const CACHE = new Map<string, ChunkWords>();
const MOST_KEPT = 50_000;
/** Longest chunk worth keeping, in UTF-16 units: longer ones are addresses and encoded data, which hardly recur. */
const LONGEST_KEPT = 40;

function chunkWords(chunk: string): ChunkWords {
  const read = CACHE.get(chunk);
  if (read !== undefined) return read;
  const terms = termsOf(chunk);
  const words: ChunkWords = {
    parted: partChunk(chunk),
    pairs: terms.filter(isUnspaced).flatMap(pairsOf).join(' '),
    within: terms.filter((term) => !isUnspaced(term)).flatMap(cutWithin),
    signs: signsOfChunk(chunk),
  };
  if (chunk.length > LONGEST_KEPT) return words;
  if (CACHE.size === MOST_KEPT) CACHE.clear();
  CACHE.set(chunk, words);
  return words;
}

/** Put between words that are not consecutive: it takes up a position in the index without being a word. */
const GAP = ' & ';
const INNER_WORD = new RegExp(SPACED_WORD, 'gv');
/** Where Pagefind cuts a word (convert_case's default boundaries): at `_`, a change of case, a digit beside a letter. */
const CUT = /_|\p{N}\p{L}|\p{L}\p{N}|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/** The words within a joined term that Pagefind would split: of `src/nvme_pci/main.c` it only has `nvme` and `pci`. */
function cutWithin(term: string): string[] {
  const words = term.match(INNER_WORD) ?? [];
  return words.length < 2 ? [] : words.filter((word) => CUT.test(word)).map(indexed);
}

/** Additional search words of a header, which Pagefind indexes itself: those of `moreOf`, and the terms that Pagefind reads differently. */
export function moreOfHeader(texts: readonly string[]): string {
  const terms = texts.flatMap(termsOf).filter((term) => !isUnspaced(term) && !isPlain(term));
  return [...new Set(terms.map(indexed)), moreOf(texts)].filter(Boolean).join(' ');
}

/** Whether Pagefind reads a term the same way as `indexed`. */
function isPlain(term: string): boolean {
  return /^[\u0020-\u007e]*$/.test(term) || (!isUnspaced(term) && indexed(term) === bareLower(term));
}

function bareLower(term: string): string {
  return term.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');
}

/** A term in private-use characters, which Pagefind leaves alone; in scripts with blanks its folded form follows. */
function hidden(term: string): string {
  const shifted = Array.from(term, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x10000 ? String.fromCodePoint(HIDDEN_PLANE + code) : letter;
  }).join('');
  const folded = isUnspaced(term) ? '' : indexedParts(term);
  return folded === '' ? shifted : `${shifted}${FOLDED}${folded}`;
}

/** A term in the form of the index with its joiners kept, so that Pagefind also has its parts. */
function indexedParts(term: string): string {
  return term.replace(/[^./:@+'’-]+/gu, indexed);
}
