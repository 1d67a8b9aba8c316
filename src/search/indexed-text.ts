import { fold } from './fold.ts';

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
export const PART = '\u00AD ';
export const FOLDED = '\u00AD';
const MORE = '\u{F0000}';
export const HIDDEN_PLANE = 0xf0000;

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
