/**
 * Letters of scripts that write words without blanks between them (Chinese, Japanese, Thai, Lao, Burmese, Khmer) or attach endings and
 * other words on both sides (Korean), as the inside of a character class. Includes half-width and decomposed forms.
 */
export const UNSPACED =
  '\\u0E01-\\u0E3A\\u0E40-\\u0E4E\\u0E81-\\u0ECD\\u0EDC-\\u0EDF\\u1000-\\u103F\\u1050-\\u108F\\u1100-\\u11FF\\u1780-\\u17D3' +
  '\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3041-\\u3096\\u3099\\u309A\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF' +
  '\\u3131-\\u318E\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFF66-\\uFFDC\\u{20000}-\\u{323AF}';

const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Whether a text has letters of a script without blanks between words. */
export function isUnspaced(text: string): boolean {
  return HAS_UNSPACED.test(text);
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Devanagari', 'Armenian', 'Georgian'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);

/** Whether two folded words are of one script, so that one may be a typo of the other. */
export function isOfOneScript(one: string, other: string): boolean {
  if (isUnspaced(one) || isUnspaced(other)) return false;
  return SCRIPTS.every((script) => script.test(one) === script.test(other));
}

/** Letters beyond ASCII that people also search by an ASCII spelling. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};
const SPELLED_OTHERWISE = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g');

/**
 * Marks that the search ignores: accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs and the stretching stroke of
 * Arabic, and invisible characters (soft hyphens, joiners, variation selectors). Marks of Japanese and of Indian scripts make other letters
 * and are kept.
 */
const LEFT_OUT = new RegExp(
  '[\\u0300-\\u036F]|[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7]|[\\u0610-\\u061A\\u064B-\\u065F\\u0670]|' +
    '[\\u00AD\\u0640\\u200B-\\u200F\\u2060\\uFEFF]|[\\uFE00-\\uFE0F]',
  'g',
);

const ASCII = /^[\u0020-\u007e]*$/;

/**
 * A text in the form in which words are compared: without case and accents, compatibility forms (full width, half width, ligatures) as
 * plain letters, in one composition (Unicode UAX 15, NFKC).
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').toLowerCase().replace(LEFT_OUT, '').normalize('NFKC');
  return bare.replace(SPELLED_OTHERWISE, (letter) => SPELLED[letter] ?? letter);
}
