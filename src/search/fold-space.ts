/**
 * Replaces each run of white space by one space and trims the ends. White space is Unicode's, which includes U+0085 (next line).
 * JavaScript's includes U+FEFF instead, which is invisible within a word and is removed.
 */
export function foldSpace(text: string): string {
  return text
    .replaceAll('\uFEFF', '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}
