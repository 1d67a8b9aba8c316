/** Letters and digits of a text, in lower case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether a text says more than the heading above it. Until a curator writes a summary or a statement, an entry made by `new` has its question or
 * its claim there, which pages do not say twice.
 */
export function saysMore(text: string, heading: string): boolean {
  return lettersOf(text) !== lettersOf(heading);
}
