/**
 * Typographic characters that programs substitute, and the typed ones: quotation marks, hyphens, the ellipsis (Unicode 16, chapter 6.2),
 * and Latin and Armenian ligatures (block FB00, compatibility decompositions).
 */
const TYPED: ReadonlyMap<string, string> = new Map([
  ...[...'\u2018\u2019\u201a\u201b\u2032'].map((mark) => [mark, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f\u2033'].map((mark) => [mark, '"'] as const),
  ...[...'\u2010\u2011'].map((mark) => [mark, '-'] as const),
  ['\u2026', '...'],
  ...[...'\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06\ufb13\ufb14\ufb15\ufb16\ufb17'].map(
    (ligature) => [ligature, ligature.normalize('NFKD')] as const,
  ),
]);

/** Invisible characters: soft hyphens, zero width ones, direction marks, variation selectors (Unicode, DerivedCoreProperties.txt). */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** A character with its combining marks. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

const ASCII = /^[\0-\x7f]*$/;

/** A normalised part of a text, and its range in the original, in UTF-16 units. */
export interface Undressed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Removes differences between two copies of the same words that a reader does not see: applies canonical decomposition, drops invisible
 * characters, replaces typographic characters and ligatures. White space stays. Linear.
 */
export function undress(text: string): Undressed[] {
  if (ASCII.test(text)) return [{ text, start: 0, end: text.length }];
  const parts: Undressed[] = [];
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const plain = undressed(character);
    if (plain !== '') parts.push({ text: plain, start: index, end: index + character.length });
  }
  return parts;
}

/** Only the text of `undress`. */
export function plainText(text: string): string {
  return undress(text)
    .map((part) => part.text)
    .join('');
}

function undressed(character: string): string {
  if (character.length === 1 && character < '\x80') return character;
  let plain = '';
  for (const one of character.normalize('NFD')) if (!UNSEEN.test(one)) plain += TYPED.get(one) ?? one;
  return plain;
}
