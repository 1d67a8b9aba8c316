import { fold, isUnspaced } from './fold.ts';
import { foldSpace } from './fold-space.ts';
import { signsOf } from './signs.ts';
import { TERM, termsOf } from './terms.ts';
import { SPACED_WORD } from './words.ts';

/**
 * Texts as Pagefind is given them. Pagefind cuts at white space, leaves out what is neither letter nor digit, and strips every
 * mark from a letter (also those of Japanese and of Indian scripts, which make other letters). So that an index has exactly the
 * words of `foldWord`, a text is given to it with
 * - terms that stand together parted by `PART`;
 * - terms that it would read in another way shifted to private characters, which it passes over (see `hidden`), a folded form behind
 *   those that have blanks between words;
 * - behind `MORE`, what a reader never sees: words that Pagefind would cut within a term, signs, and runs of letters without blanks by twos.
 * Source of Pagefind's rules: its pagefind/src/fossick/splitting.rs.
 */
const PART = '\u00AD ';
const FOLDED = '\u00AD';
const MORE = '\u{F0000}';
const HIDDEN_PLANE = 0xf0000;

/** A word or term as Pagefind has it: folded, joiners left out, its marks and syllables as letters that Pagefind leaves alone. */
export function indexed(term: string): string {
  const letters = fold(term).replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
  return PLAIN.test(letters) ? letters : letters.replace(ALTERED, lettered);
}

const PLAIN = /^\w*$/;
const ALTERED = /[\p{M}\u0E00-\u0EFF\u1000-\u17FF\u3041-\u30FF]|[\uAC00-\uD7A3]/gu;
const HANGUL = 0xac00;

/** A letter of the Chinese characters of plane 2, which have no marks and no other forms. */
function lettered(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const place = code >= HANGUL && code <= 0xd7a3 ? code - HANGUL + 0x4000 : code & 0x3fff;
  return String.fromCodePoint(0x20000 + place);
}

/** The two letters by which a run without blanks is found, one after another, and its last one. One letter is found as the beginning of two. */
export function pairsOf(run: string): string[] {
  const letters = Array.from(fold(run).replace(/[^\p{L}\p{M}\p{N}]/gu, ''), indexed);
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
}

/** The text, white space folded, as it goes into the index: see above. Its words are parted by single blanks. */
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

/** Whether Pagefind reads a term as `indexed` does. */
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

/** A term as it is indexed, its joiners kept, so that Pagefind has its parts too. */
function indexedParts(term: string): string {
  return term.replace(/[^./:@+'’-]+/gu, indexed);
}

/**
 * What is to be found of texts besides their terms: words within these that Pagefind would cut, their signs, and their runs of letters without
 * blanks.
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

/** Has a place of its own in an index and no word: words on both sides of it do not follow each other. */
const APART = ' & ';
const INNER_WORD = new RegExp(SPACED_WORD, 'gv');
/** Where Pagefind cuts a word (convert_case's default boundaries): at `_`, a change of case, a digit beside a letter. */
const CUT = /_|\p{N}\p{L}|\p{L}\p{N}|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/** The words of a term that joiners hold together which Pagefind would cut: of `src/nvme_pci/main.c` it has `nvme` and `pci` alone. */
function cutWithin(term: string): string[] {
  const words = term.match(INNER_WORD) ?? [];
  return words.length < 2 ? [] : words.filter((word) => CUT.test(word)).map(indexed);
}

/** What is to be found of a header, which Pagefind reads by itself: what `moreOf` says, and its terms that Pagefind reads in another way. */
export function moreOfHeader(texts: readonly string[]): string {
  const terms = texts.flatMap(termsOf).filter((term) => !isUnspaced(term) && !isPlain(term));
  return [...new Set(terms.map(indexed)), moreOf(texts)].filter(Boolean).join(' ');
}

/** A content with more to be found behind it. */
export function withMore(content: string, more: string): string {
  if (more === '') return content;
  return content.includes(MORE) ? `${content} ${more}` : `${content} ${MORE} ${more}`.trim();
}

/** The words of a content that a reader sees, as `partTerms` gave them. */
export function withoutMore(content: string): string {
  return (content.split(MORE)[0] ?? content).trim();
}

const HIDDEN = /([\u{F0001}-\u{FFFFD}]+)(?:\u00AD[\p{L}\p{M}\p{N}_]+(?:[./:@+'’-][\p{L}\p{M}\p{N}_]+)*)?/gu;

/** What `partTerms` parted, as it was. */
export function joinTerms(parted: string): string {
  return parted
    .replaceAll(PART, '')
    .replace(HIDDEN, (_, letters: string) =>
      Array.from(letters, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - HIDDEN_PLANE)).join(
        '',
      ),
    );
}
