/** The words of a text: runs of letters and digits, in Unicode's composed form. What stays of a text whatever its wrapping. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
