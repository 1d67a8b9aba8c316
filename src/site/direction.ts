/** Blocks of scripts that are written from right to left: Hebrew to Arabic Extended-A, their presentation forms, and the planes of others (UAX 9, classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

/** The direction that the first letter of a text gives it (UAX 9, P2 and P3), as `dir="auto"` does where there is HTML; nothing for left to right, which is the default. */
export function directionOf(text: string): 'rtl' | undefined {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '') ? 'rtl' : undefined;
}

/** The direction of what is written in a language (BCP 47); nothing for left to right. */
export function directionOfLanguage(language: string): 'rtl' | undefined {
  const locale = new Intl.Locale(language).maximize();
  return RTL_SCRIPTS.has(locale.script ?? '') ? 'rtl' : undefined;
}

/** ISO 15924 codes of the scripts of those blocks that a language of today is written in. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Arab',
  'Hebr',
  'Thaa',
  'Syrc',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Mand',
  'Samr',
  'Mend',
]);
