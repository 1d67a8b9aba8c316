/** Blocks of scripts that are written from right to left: Hebrew to Arabic Extended-A, their presentation forms, and the planes of others (UAX 9, classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

/** The direction of a text by its first letter (UAX 9, P2 and P3), as `dir="auto"` finds it in HTML; undefined for left to right, the default. */
export function directionOf(text: string): 'rtl' | undefined {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '') ? 'rtl' : undefined;
}

/** The writing direction of a language (BCP 47); undefined for left to right. */
export function directionOfLanguage(language: string): 'rtl' | undefined {
  const locale = new Intl.Locale(language).maximize();
  return RTL_SCRIPTS.has(locale.script ?? '') ? 'rtl' : undefined;
}

/** Those of these scripts that living languages use, by ISO 15924 code. */
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
