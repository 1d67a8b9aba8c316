/** The lines of a base64 body (RFC 2045 6.8), and the index of the first line of text that a list appended; -1 if there is none. */
export interface Base64Body {
  /** The characters of base64's alphabet, padding included. */
  readonly encoded: string;
  readonly textAt: number;
  /** Number of characters outside the alphabet that were skipped; white space and controls at line ends do not count. */
  readonly foreign: number;
}

const NOT_OF_URLS = /[^A-Za-z0-9_\-=\s]/;

/**
 * Whether a body uses the URL-safe alphabet (RFC 4648 5): it has one of its characters, none that it lacks, whole units per line, and looks
 * like base64.
 */
function isOfUrls(body: string): boolean {
  if (NOT_OF_URLS.test(body) || !/[-_]/.test(body)) return false;
  const lines = body.split('\n').map((line) => line.trim());
  const text = lines.filter((line) => line !== '');
  return (
    text.every(
      (line, at) => /^[A-Za-z0-9_-]+={0,2}$/.test(line) && (line.length % 4 === 0 || at === text.length - 1),
    ) && /[a-z][A-Z0-9]/.test(text[0] ?? '')
  );
}

const FOREIGN = /[^A-Za-z0-9+/=]/g;

/** Maximum share of foreign characters in a base64 line, as one in this many: with more, it is text. */
const MOST_FOREIGN = 4;

/**
 * Splits a body declared as base64 into base64 and the text after it. Characters outside the alphabet are skipped, as RFC 2045 requires, if
 * the line is still base64: as long as the others, or for the last line a whole number of units without a word. A line of only controls is
 * not base64. Linear.
 */
export function readBase64Lines(body: string): Base64Body {
  const source = isOfUrls(body) ? body.replaceAll('-', '+').replaceAll('_', '/') : body;
  const parts: string[] = [];
  let foreign = 0;
  let usual = 0;
  let full = true;
  for (let at = 0; at < source.length; ) {
    const lf = source.indexOf('\n', at);
    const next = lf < 0 ? source.length : lf + 1;
    const line = withoutEnds(source.slice(at, next));
    const stripped = line.replace(FOREIGN, '');
    const strange = line.length - stripped.length;
    if (strange > 0 && !isBase64(line, stripped, strange, usual, full))
      return { encoded: parts.join(''), textAt: at, foreign };
    foreign += strange;
    if (stripped !== '') {
      usual ||= stripped.length;
      full = stripped.length >= usual && !stripped.endsWith('=');
      parts.push(stripped);
    }
    at = next;
  }
  return { encoded: parts.join(''), textAt: -1, foreign };
}

/** A line without white space and controls at its ends. */
function withoutEnds(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0x7f || code === 0xa0;
}

function isBase64(line: string, stripped: string, strange: number, usual: number, full: boolean): boolean {
  if (strange > MOST_FOREIGN || !full) return false;
  const longest = line.split(FOREIGN).reduce((most, piece) => Math.max(most, piece.length), 0);
  // The first line must be one long run of the alphabet, which no sentence is.
  if (usual === 0)
    return (
      (longest >= 24 || (stripped.length % 4 === 0 && longest >= 8 && !/\s/.test(line))) && isMixed(line)
    );
  if (Math.abs(stripped.length - usual) <= strange) return longest >= 8 && isMixed(line);
  return stripped.length < usual && (stripped.length % 4 === 0 || stripped.endsWith('=')) && isMixed(line);
}

/** Whether most words contain a capital or a digit in the middle: base64 does, sentences do not. */
function isMixed(line: string): boolean {
  const words = line.split(FOREIGN).filter((word) => word.length > 3);
  const mixed = words.filter((word) => /[a-z][A-Z0-9]|[0-9][A-Za-z]|[A-Z]{2}[a-z]/.test(word));
  return words.length > 0 && mixed.length * 2 > words.length;
}
