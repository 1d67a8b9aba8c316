/**
 * Typography that programs put in the place of what was typed, and what was typed: quotation marks, hyphens, the ellipsis (Unicode 16,
 * chapter 6.2), and Latin and Armenian ligatures (blocks FB00, compatibility decompositions).
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

/** Characters that nobody sees: soft hyphens, zero width ones, marks of direction, variation selectors (Unicode, DerivedCoreProperties.txt). */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** A character with the marks that stand on it. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

const ASCII = /^[\0-\x7f]*$/;

/** Part of a text without its dress, and the stretch of the text that it stands for, in UTF-16 units. */
export interface Undressed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A text without what two copies of the same words may differ in though a reader sees no difference: in Unicode's canonical decomposition, without
 * characters that nobody sees, typography as it was typed, ligatures as letters. White space stays. Linear.
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

/** The text of `undress` alone. */
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
