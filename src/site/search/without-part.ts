/** A query without one of its parts, which stands between blanks; the first where it has several alike. */
export function withoutPart(text: string, part: string): string {
  const spaced = ` ${text.replace(/\s+/gu, ' ')} `;
  const at = spaced.indexOf(` ${part} `);
  return (at < 0 ? spaced : spaced.slice(0, at) + spaced.slice(at + part.length + 1)).trim();
}
