/** `<` before the name of a tag that a CSL processor knows. */
const TAG = /<(?=\/?(?:i|b|sc|sup|sub|span)\b)/giu;

/**
 * What a CSL processor would not print as it stands: `<`, which may begin a tag to it or to what formats its text, and straight quotes,
 * which it pairs into curly ones across the whole text.
 */
const TO_STAND_IN = /[<'"]/gu;

/** Characters of a private plane that stand for them meanwhile: CSL's rich text has no escapes. */
const STAND_INS: Readonly<Record<string, string>> = { '<': '\u{F0000}', "'": '\u{F0001}', '"': '\u{F0002}' };
const STOOD_IN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STAND_INS).map(([character, standIn]) => [standIn, character]),
);
const STAND_IN = /[\u{F0000}-\u{F0002}]/gu;

/** U+2060 WORD JOINER: nothing is seen of it. */
const JOINER = '\u2060';

/** The text for a CSL processor: plain, in its own case whatever the style says (`vfio_device` is not "Vfio_Device"). */
export function toCsl(text: string): string {
  return `<span class="nocase">${standIn(text)}</span>`;
}

/** The same for a field that no style changes the case of. */
export function standIn(text: string): string {
  return text.replace(TO_STAND_IN, (character) => STAND_INS[character] ?? character);
}

/** What a CSL processor printed, with the characters that were stood in for. */
export function fromCsl(printed: string): string {
  return printed.replace(STAND_IN, (character) => STOOD_IN[character] ?? character);
}

/** The text for the CSL processor of another program: a word joiner keeps `<i>` from being read as a tag. */
export function cslText(text: string): string {
  return text.replace(TAG, `<${JOINER}`);
}

/** The text that `cslText` wrote. */
export function fromCslText(written: string): string {
  return written.replaceAll(`<${JOINER}`, '<');
}
