/** A text that somebody typed, as one line. */
export function oneLine(text: string): string {
  return textOf(text).replace(/\s+/g, ' ');
}

/** A text that somebody typed, without what no file should hold. */
export function textOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
