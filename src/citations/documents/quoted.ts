import { plainText } from '../../entries/evidence/undress.ts';

/** Characters that are markup or escapes in one format or another, and carry no meaning. */
const MARKUP = /[\\*_`~{}|>]|(?<=^|\n)[ \t]*>/g;

/** Marks of omission: `...`, `. . .`, `…`; brackets around it are punctuation. */
const ELISION = /\.\s?\.\s?\.|…|\\l?dots\b/;

/** Words that the quoting author inserted: `[the interface] is centred`. */
const INSERTION = /\[[^[\]]{1,80}\]/g;

/** A first letter whose case the quoting author changed: `[i]t is`. */
const FIRST_LETTER = /\[(\p{L})\](?=\p{L})/gu;

/**
 * Whether each piece of a quotation occurs in one of the texts, in order. Layout, typography and markup are ignored. Words in brackets may
 * be the quoting author's, and each piece may begin in either case, as it may begin a sentence in only one of the two.
 */
export function isQuotedFrom(quotation: string, texts: readonly string[]): boolean {
  const plainTexts = texts.map(plain);
  const stands = (words: string) => {
    const pieces = words
      .split(ELISION)
      .map((piece) => trimmed(plain(piece)))
      .filter((piece) => piece !== '');
    return plainTexts.some((text) => standsIn(pieces, text));
  };
  return stands(quotation) || stands(quotation.replace(FIRST_LETTER, '…$1').replace(INSERTION, '…'));
}

/** How many words a quotation has. */
export function wordCount(quotation: string): number {
  return plain(quotation)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function standsIn(pieces: readonly string[], text: string): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = indexOfWords(text, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Offset of a piece in the text as whole words, its first letter in either case. */
function indexOfWords(text: string, piece: string, from: number): number {
  const [first = ''] = piece;
  const rest = piece.slice(first.length);
  const places = [first.toLowerCase(), first.toUpperCase()]
    .map((letter) => indexOfWhole(text, letter + rest, from))
    .filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(places[0] as number, places.at(-1) as number);
}

function indexOfWhole(text: string, piece: string, from: number): number {
  const isWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    const cut = (isWord(text[at - 1]) && isWord(piece[0])) || (isWord(text[end]) && isWord(piece.at(-1)));
    if (!cut) return at;
  }
  return -1;
}

function plain(text: string): string {
  return plainText(text)
    .replace(MARKUP, '')
    .replace(/[\u00ab\u00bb]|``|''/g, '"')
    .replace(/\s*(?:---|--|\u2014|\u2013)\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Removes punctuation at both ends: a quotation may end its sentence elsewhere than the source. */
function trimmed(piece: string): string {
  return piece.replace(/^[\s.,;:!?"'()<[\]-]+|[\s.,;:!?"'()<[\]-]+$/g, '');
}
