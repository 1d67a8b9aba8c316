/** Text in the form that a message has it, and what had to be put right, a sentence each. */
export interface SentText {
  readonly text: string;
  readonly defects: readonly string[];
}

/**
 * Returns `decoded` with line ends LF, the blank lines at its end taken off, and one LF last unless it is empty. What no
 * file of text can hold is replaced: NUL by U+FFFD, a half of a surrogate pair likewise, and a CR that ends no line by LF.
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

/** Takes off the lines at the end that are blank (spaces and tabs at most); the line before them keeps its own. */
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
