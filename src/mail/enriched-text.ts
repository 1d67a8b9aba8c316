/**
 * Returns the text of text/enriched (RFC 1896): commands and their parameters are removed, `<<` is `<`, a single line end becomes a space,
 * and n line ends become n - 1; between `<nofill>` and `</nofill>` they are kept.
 */
export function enrichedText(source: string): string {
  let nofill = 0;
  return shownText(source, /<<|<\/?([a-z0-9-]{1,60})>|(?:\r?\n)+/gi, (token, command) => {
    if (token === '<<') return '<';
    if (command === 'nofill') nofill += token.startsWith('</') ? -1 : 1;
    if (command !== undefined) return '';
    const ends = token.replaceAll('\r', '').length;
    return nofill > 0 ? '\n'.repeat(ends) : ends === 1 ? ' ' : '\n'.repeat(ends - 1);
  });
}

/** Returns the text of text/richtext (RFC 1341 7.1.3): line ends become spaces, `<nl>` and `<np>` end lines, `<lt>` is `<`. */
export function richText(source: string): string {
  return shownText(source, /<\/?([a-z0-9-]{1,60})>|(?:\r?\n)+/gi, (_, command) => {
    if (command === undefined) return ' ';
    if (command === 'lt') return '<';
    return command === 'nl' || command === 'np' || command === 'paragraph' ? '\n' : '';
  });
}

/** The text between tokens, with the replacement of each token; skips parameters and comments. Linear in the source. */
function shownText(
  source: string,
  tokens: RegExp,
  shownFor: (token: string, command: string | undefined) => string,
): string {
  let text = '';
  let at = 0;
  let hiddenBy: string | undefined;
  for (const match of source.matchAll(tokens)) {
    const [token] = match;
    const command = match[1]?.toLowerCase();
    if (hiddenBy === undefined) text += source.slice(at, match.index) + shownFor(token, command);
    if (hiddenBy === undefined && (token === '<param>' || token === '<comment>')) hiddenBy = command;
    else if (command !== undefined && command === hiddenBy && token.startsWith('</')) hiddenBy = undefined;
    at = match.index + token.length;
  }
  // An unclosed parameter must not hide the text after the last command.
  return text + source.slice(at);
}
