/**
 * The text with each run of white space made one space, none at its ends. White space is Unicode's, which has U+0085 (next line); JavaScript's has
 * U+FEFF in its place, which nobody sees within a word and which goes.
 */
export function foldSpace(text: string): string {
  return text
    .replaceAll('\uFEFF', '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}
