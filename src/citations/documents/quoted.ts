import { plainText } from '../../entries/evidence/undress.ts';

/** Marks that set words off or escape them in one format or another, and say nothing. */
const MARKUP = /[\\*_`~{}|>]|(?<=^|\n)[ \t]*>/g;

/** What stands for words left out: `...`, `. . .`, `…`; brackets around it are punctuation. */
const ELISION = /\.\s?\.\s?\.|…|\\l?dots\b/;

/** What whoever quotes put in: `[the interface] is centred`. */
const INSERTION = /\[[^[\]]{1,80}\]/g;

/** A first letter that whoever quotes wrote in the other case: `[i]t is`. */
const FIRST_LETTER = /\[(\p{L})\](?=\p{L})/gu;

/**
 * Whether each piece of a quotation stands in one of the texts, one after the other. Layout, typography and markup do not matter; words do.
 * Words in brackets may be those of whoever quotes, and each piece may begin with a small letter or a capital one: it may begin a sentence here and
 * none there.
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

/** Where a piece stands in the text as whole words, its first letter in either case. */
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

/** Without punctuation at its ends: a quotation may end its sentence elsewhere. */
function trimmed(piece: string): string {
  return piece.replace(/^[\s.,;:!?"'()<[\]-]+|[\s.,;:!?"'()<[\]-]+$/g, '');
}
