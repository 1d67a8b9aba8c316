/** A normalised text of a message, and what was corrected, a sentence each. */
export interface SentText {
  readonly text: string;
  readonly defects: readonly string[];
}

/**
 * Normalises `decoded`: line ends LF, blank lines at its end removed, one LF last unless it is empty. Characters that a text file cannot
 * hold are replaced: NUL and lone surrogates by U+FFFD, and a CR within a line by LF.
 */
export function sentText(decoded: string): SentText {
  const defects: string[] = [];
  let text = decoded;
  if (text.includes('\r')) {
    let within = false;
    text = decoded.replace(/\r+/g, (run, at: number) => {
      if (decoded[at + run.length] === '\n') return '';
      within = true;
      return '\n'.repeat(run.length);
    });
    if (within) defects.push('A carriage return within the text was read as a line end.');
  }
  if (text.includes('\0')) {
    defects.push('A NUL in the text was replaced by U+FFFD.');
    text = text.replaceAll('\0', '\uFFFD');
  }
  return { text: endOnce(text.toWellFormed()), defects };
}

/** Removes blank lines at the end (only spaces and tabs); the last line keeps its own trailing blanks. */
function endOnce(text: string): string {
  let end = text.length;
  for (let at = end - 1; at >= 0; at--) {
    const char = text[at];
    if (char === '\n') end = at;
    else if (char !== ' ' && char !== '\t') break;
    else if (at === 0) end = 0;
  }
  return end === 0 ? '' : `${text.slice(0, end)}\n`;
}
