/**
 * What a CSL processor would not print as it stands: `<` before the name of a tag it knows, and straight quotes, which
 * it pairs into curly ones across the whole text.
 */
const TO_STAND_IN = /<(?=\/?(?:i|b|sc|sup|sub|span)\b)|['"]/gu;

/** Characters of a private plane that stand for them meanwhile: CSL's rich text has no escapes. */
const STAND_INS: Readonly<Record<string, string>> = { '<': '\u{F0000}', "'": '\u{F0001}', '"': '\u{F0002}' };
const STOOD_IN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STAND_INS).map(([character, standIn]) => [standIn, character]),
);
const STAND_IN = /[\u{F0000}-\u{F0002}]/gu;

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
