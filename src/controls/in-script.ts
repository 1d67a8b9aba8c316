/** Scripts with joined letters (Unicode 9.2, ArabicShaping.txt). */
const CURSIVE =
  'Arabic Syriac Mandaic Nko Adlam Mongolian Phags_Pa Manichaean Psalter_Pahlavi Sogdian Old_Uyghur Chorasmian Hanifi_Rohingya';

/** Virama signs, which remove a consonant's vowel and join it to the next (Canonical_Combining_Class 9). */
const VIRAMA =
  '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0e3a\\u0eba\\u0f84\\u1039\\u103a\\u1714\\u1715' +
  '\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\u1bf2\\u1bf3\\u2d7f\\ua806\\ua82c\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed\\u{10a3f}\\u{11046}' +
  '\\u{11070}\\u{1107f}\\u{110b9}\\u{11133}\\u{11134}\\u{111c0}\\u{11235}\\u{112ea}\\u{1134d}\\u{113ce}-\\u{113d0}\\u{11442}\\u{114c2}' +
  '\\u{115bf}\\u{1163f}\\u{116b6}\\u{1172b}\\u{11839}\\u{1193d}\\u{1193e}\\u{119e0}\\u{11a34}\\u{11a47}\\u{11a99}\\u{11c3f}\\u{11d44}' +
  '\\u{11d45}\\u{11d97}\\u{11f41}\\u{11f42}\\u{1612f}]';

const SELECTOR = '[\\u180b-\\u180d\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]';
/** Visible marks on a letter. */
const MARKS = `(?:(?!\\u034f|${SELECTOR})\\p{M})*`;
const PICTURE = '\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?';

/**
 * Contexts in which an invisible character is part of a script's spelling or of an emoji: alternatives of a regular expression, each tried
 * at the character.
 */
const WHERE_WRITTEN = [
  // Non-joiners between letters that would join, as in Persian. RFC 5892 A.1 requires a joining letter before it; people also write it
  // after others.
  ...CURSIVE.split(' ').map(
    (script) => `(?<=\\p{sc=${script}}${MARKS})\\u200c(?=\\p{sc=${script}})(?=\\p{L})`,
  ),
  // Joiners in consonant clusters, as in Hindi (RFC 5892 A.1, A.2), also at the end of a word, as in Malayalam; in Bengali and Sinhala the
  // joiner may precede the sign.
  `(?<=${VIRAMA})\\u200c(?=\\p{L})`,
  `(?<=${VIRAMA})\\u200d(?!\\u200c)`,
  `(?<=\\p{L})\\u200d(?=${VIRAMA}\\p{L})`,
  // Emoji composed of several pictures (UTS 51, ED-16).
  `(?<=${PICTURE})\\u200d(?=\\p{Extended_Pictographic})`,
  // Variation selectors (Unicode 23.4): after pictures, digits of a keycap, symbols and signs of East Asia, ideographs, Mongolian letters.
  '(?<=(?![0-9#*])[\\p{Emoji}\\p{Extended_Pictographic}])[\\ufe0e\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=(?![\\x20-\\x7e])[\\p{S}\\p{P}\\p{sc=Han}\\p{sc=Myanmar}\\p{sc=Phags_Pa}\\p{sc=Manichaean}\\p{sc=Egyptian_Hieroglyphs}])[\\ufe00-\\ufe0f]',
  '(?<=\\p{sc=Han})[\\u{e0100}-\\u{e01ef}]',
  '(?<=(?=\\p{L})\\p{sc=Mongolian})[\\u180b-\\u180d\\u180f]',
  // Mongolian's separator of a final vowel.
  '(?<=(?=\\p{L})\\p{sc=Mongolian})\\u180e(?=\\p{sc=Mongolian})',
  // Flags of England, Scotland and Wales, spelled in tags (UTS 51, ED-14a).
  ...['eng', 'sct', 'wls'].flatMap(flagParts),
];

/** Each tag of the flag of a part of Great Britain, within the whole sequence. */
function flagParts(part: string): string[] {
  const tags = [...`gb${part}\x7f`].map((one) => `\\u{${(0xe0000 + one.charCodeAt(0)).toString(16)}}`);
  return tags.map(
    (tag, at) => `(?<=\\u{1f3f4}${tags.slice(0, at).join('')})${tag}(?=${tags.slice(at + 1).join('')})`,
  );
}

/** The characters concerned: joiners, variation selectors, Mongolian's vowel separator, tags. */
const CANDIDATE = `[\\u200c\\u200d\\u180b-\\u180f\\ufe00-\\ufe0f\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}]`;

/** Source of a regular expression (flag `u`): such a character outside all these contexts. */
export const OUT_OF_PLACE = `(?=${CANDIDATE})(?!${WHERE_WRITTEN.join('|')})${CANDIDATE}`;
