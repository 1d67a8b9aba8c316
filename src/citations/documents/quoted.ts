import { plainText } from '../../entries/evidence/undress.ts';

/** Characters that are markup or escapes in one format or another, and carry no meaning. */
const MARKUP = /[\\*_`~{}|>]|(?<=^|\n)[ \t]*>/g;

/** Marks of omission: `...`, `. . .`, `…`; brackets around it are punctuation. */
const ELISION = /\.\s?\.\s?\.|…|\\l?dots\b/;

/** Words that the quoting author inserted: `[the interface] is centred`. */
const INSERTION = /\[[^[\]]{1,80}\]/g;

/** A first letter whose case the quoting author changed: `[i]t is`. */
const FIRST_LETTER = /\[(\p{L})\](?=\p{L})/gu;

/** A run of letters and digits. Letters outside of the basic plane end it, as they do where words are compared (`indexOfWhole`). */
const WORD = /(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}])+/gu;

/** Texts that are searched one by one: for more a list of each word's texts is worth its making. */
const FEW = 8;

/**
 * Texts that many quotations are looked up in. With the texts of each word listed, a quotation is only searched in the texts that have its rarest word:
 * the time for a document does not grow with the texts that its quotations have nothing in common with.
 */
export class QuotableTexts {
  readonly #texts: readonly string[];
  #withWord: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = [...new Set(texts.map(plain))];
  }

  /**
   * Whether each piece of a quotation occurs in one of the texts, in order. Layout, typography and markup are ignored. Words in brackets may
   * be the quoting author's, and each piece may begin in either case, as it may begin a sentence in only one of the two.
   */
  has(quotation: string): boolean {
    return (
      this.#stand(quotation) || this.#stand(quotation.replace(FIRST_LETTER, '…$1').replace(INSERTION, '…'))
    );
  }

  #stand(words: string): boolean {
    const pieces = words
      .split(ELISION)
      .map((piece) => trimmed(plain(piece)))
      .filter((piece) => piece !== '');
    return this.#candidates(pieces).some((text) => standsIn(pieces, text));
  }

  /** The texts that may have some pieces: of each piece those with its rarest word, and of these the fewest. */
  #candidates(pieces: readonly string[]): readonly string[] {
    if (this.#texts.length <= FEW) return this.#texts;
    this.#withWord ??= textsByWord(this.#texts);
    let fewest = this.#texts;
    for (const piece of pieces) {
      const some = this.#candidatesOf(piece);
      if (some.length < fewest.length) fewest = some;
    }
    return fewest;
  }

  #candidatesOf(piece: string): readonly string[] {
    const [one = [], other = []] = inEitherCase(piece).map((variant) => {
      let fewest = this.#texts;
      for (const word of variant.match(WORD) ?? []) {
        const some = this.#withWord?.get(word) ?? [];
        if (some.length < fewest.length) fewest = some;
      }
      return fewest;
    });
    return one === other || other.length === 0 ? one : [...new Set([...one, ...other])];
  }
}

/** The texts that have a word, by word. */
function textsByWord(texts: readonly string[]): Map<string, string[]> {
  const byWord = new Map<string, string[]>();
  for (const text of texts)
    for (const word of new Set(text.match(WORD))) {
      const list = byWord.get(word);
      if (list) list.push(text);
      else byWord.set(word, [text]);
    }
  return byWord;
}

/** Whether a quotation is from one of some texts (`QuotableTexts`). */
export function isQuotedFrom(quotation: string, texts: readonly string[]): boolean {
  return new QuotableTexts(texts).has(quotation);
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
  const places = inEitherCase(piece)
    .map((variant) => indexOfWhole(text, variant, from))
    .filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(places[0] as number, places.at(-1) as number);
}

/** A piece with its first letter small, and large. */
function inEitherCase(piece: string): [string, string] {
  const [first = ''] = piece;
  const rest = piece.slice(first.length);
  return [first.toLowerCase() + rest, first.toUpperCase() + rest];
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
