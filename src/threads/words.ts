/** Nothing outside of ASCII: composed as it stands, and its words are found in a third of the time. */
const ASCII = /^[\0-\x7f]*$/;

/** The words of a text: runs of letters and digits, in Unicode's composed form. What stays of a text whatever its wrapping. */
export function wordsOf(text: string): string[] {
  if (ASCII.test(text)) return text.match(/[A-Za-z0-9]+/g) ?? [];
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
