/** A query without one of its parts, the first where it has several alike: one that stands between blanks, if there is any. */
export function withoutPart(text: string, part: string): string {
  const spaced = ` ${oneSpaced(text)} `;
  const sought = oneSpaced(part);
  const between = spaced.indexOf(` ${sought} `);
  const at = between < 0 ? spaced.indexOf(sought) : between + 1;
  return oneSpaced(at < 0 ? spaced : `${spaced.slice(0, at)} ${spaced.slice(at + sought.length)}`).trim();
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
