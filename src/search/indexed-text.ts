import { fold, isUnspaced } from './fold.ts';
import { foldSpace } from './fold-space.ts';
import { signsOf } from './signs.ts';
import { TERM, termsOf } from './terms.ts';
import { SPACED_WORD } from './words.ts';

/**
 * Prepares texts for Pagefind. Pagefind splits at white space, drops everything but letters and digits, and strips every mark from a letter
 * (also those of Japanese and of Indian scripts, which make other letters). So that an index has exactly the words of `foldWord`,
 *
 * - terms that belong together are separated by `PART`;
 *
 * - terms that Pagefind would read differently are moved to private-use characters, which it leaves alone (see `hidden`); in scripts with
 * blanks a folded form follows;
 *
 * - after `MORE` comes text that readers never see: words that Pagefind would split within a term, signs, and letter pairs of runs without
 * blanks.
 *
 * Pagefind's rules are in its pagefind/src/fossick/splitting.rs.
 */
const PART = '\u00AD ';
const FOLDED = '\u00AD';
const MORE = '\u{F0000}';
const HIDDEN_PLANE = 0xf0000;

/** A word or term in the form of the index: folded, without joiners, its marks and syllables as letters that Pagefind leaves alone. */
export function indexed(term: string): string {
  const letters = fold(term).replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
  return PLAIN.test(letters) ? letters : letters.replace(ALTERED, lettered);
}

const PLAIN = /^\w*$/;
const ALTERED = /[\p{M}\u0E00-\u0EFF\u1000-\u17FF\u3041-\u30FF]|[\uAC00-\uD7A3]/gu;
const HANGUL = 0xac00;

/** Replaces a letter by one of the Chinese characters of plane 2, which have no marks and no other forms. */
function lettered(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const place = code >= HANGUL && code <= 0xd7a3 ? code - HANGUL + 0x4000 : code & 0x3fff;
  return String.fromCodePoint(0x20000 + place);
}

/**
 * The consecutive letter pairs by which a run without blanks is found, and its last letter. A single letter is found as the beginning of a
 * pair.
 */
export function pairsOf(run: string): string[] {
  const letters = Array.from(fold(run).replace(/[^\p{L}\p{M}\p{N}]/gu, ''), indexed);
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
}

/** The text as it goes into the index, white space folded: see above. Words are separated by single blanks. */
export function partTerms(text: string): string {
  const folded = foldSpace(text.replaceAll('\u00AD', ''));
  let parted = '';
  let end = 0;
  for (const { index, 0: term } of folded.matchAll(TERM)) {
    const between = folded.slice(end, index);
    parted += between;
    if (end > 0 && !between.includes(' ')) parted += PART;
    parted += isPlain(term) ? term : hidden(term);
    end = index + term.length;
  }
  return parted + folded.slice(end);
}

/** Whether Pagefind reads a term the same way as `indexed`. */
function isPlain(term: string): boolean {
  return /^[\u0020-\u007e]*$/.test(term) || (!isUnspaced(term) && indexed(term) === bareLower(term));
}

function bareLower(term: string): string {
  return term.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');
}

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

/**
 * Additional search words of texts besides their terms: words that Pagefind would split, signs, and letter pairs of runs without blanks.
 */
export function moreOf(texts: readonly string[]): string {
  const more: string[] = [];
  const within = new Set<string>();
  const signs = new Set<string>();
  for (const text of texts) {
    for (const sign of signsOf(text)) signs.add(sign);
    for (const term of termsOf(text)) {
      if (isUnspaced(term)) more.push(pairsOf(term).join(' '));
      else for (const word of cutWithin(term)) within.add(word);
    }
  }
  return [...more, [...within].join(APART), ...signs].filter(Boolean).join(' ');
}

/** Takes up a position in an index without being a word, so that the words around it do not count as consecutive. */
const APART = ' & ';
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

/** Appends additional search words to a content. */
export function withMore(content: string, more: string): string {
  if (more === '') return content;
  return content.includes(MORE) ? `${content} ${more}` : `${content} ${MORE} ${more}`.trim();
}

/** The visible words of a content, as `partTerms` gave them. */
export function withoutMore(content: string): string {
  return (content.split(MORE)[0] ?? content).trim();
}

const HIDDEN = /([\u{F0001}-\u{FFFFD}]+)(?:\u00AD[\p{L}\p{M}\p{N}_]+(?:[./:@+'’-][\p{L}\p{M}\p{N}_]+)*)?/gu;

/** Undoes `partTerms`. */
export function joinTerms(parted: string): string {
  return parted
    .replaceAll(PART, '')
    .replace(HIDDEN, (_, letters: string) =>
      Array.from(letters, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - HIDDEN_PLANE)).join(
        '',
      ),
    );
}
