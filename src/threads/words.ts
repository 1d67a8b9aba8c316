/** ASCII text is already composed, and splitting it takes a third of the time. */
const ASCII = /^[\0-\x7f]*$/;

/** The words of a text: runs of letters and digits in composed form (NFC), independent of wrapping. */
export function wordsOf(text: string): string[] {
  if (ASCII.test(text)) return text.match(/[A-Za-z0-9]+/g) ?? [];
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
