/** `<` before the name of a tag that a CSL processor knows. */
const TAG = /<(?=\/?(?:i|b|sc|sup|sub|span)\b)/giu;

/**
 * Characters that a CSL processor changes: `<`, which may begin a tag for it or for its output format, and straight quotes, which it turns
 * into curly pairs across the whole text.
 */
const TO_STAND_IN = /[<'"]/gu;

/** Private-use characters that replace them while the processor runs: CSL's rich text has no escapes. */
const STAND_INS: Readonly<Record<string, string>> = { '<': '\u{F0000}', "'": '\u{F0001}', '"': '\u{F0002}' };
const STOOD_IN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STAND_INS).map(([character, standIn]) => [standIn, character]),
);
const STAND_IN = /[\u{F0000}-\u{F0002}]/gu;

/** U+2060 WORD JOINER, which is invisible. */
const JOINER = '\u2060';

/** The text for a CSL processor: no markup, and its case kept whatever the style says (`vfio_device` does not become "Vfio_Device"). */
export function toCsl(text: string): string {
  return `<span class="nocase">${standIn(text)}</span>`;
}

/** The same for a field whose case no style changes. */
export function standIn(text: string): string {
  return text.replace(TO_STAND_IN, (character) => STAND_INS[character] ?? character);
}

/** The output of a CSL processor with the original characters put back. */
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
