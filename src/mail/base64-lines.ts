/** Lines of a body in base64 (RFC 2045 6.8), and where the first line stands that is text a list added behind them; -1 where there is none. */
export interface Base64Body {
  /** The characters of base64's alphabet, padding included. */
  readonly encoded: string;
  readonly textAt: number;
  /** How many characters of other alphabets were passed over; line ends, and what ends a line or begins it, do not count. */
  readonly foreign: number;
}

const NOT_OF_URLS = /[^A-Za-z0-9_\-=\s]/;

/** Whether a body is in the alphabet for URLs (RFC 4648 5): a character of it, none that it lacks, whole units a line, and a look of base64. */
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

/** Of a line that has foreign characters, so many at most are foreign: more, and it is text. */
const MOST_FOREIGN = 4;

/**
 * Divides a body that is said to be base64 into base64 and the text behind it. Characters outside the alphabet are passed over, as RFC
 * 2045 wants it, where the line around them is base64 still: as long as the others, or, of the last line, a whole number of
 * units with no word in it. A line of controls alone is none. Linear.
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
  // The first line: one long run of the alphabet, which no sentence has.
  if (usual === 0)
    return (
      (longest >= 24 || (stripped.length % 4 === 0 && longest >= 8 && !/\s/.test(line))) && isMixed(line)
    );
  if (Math.abs(stripped.length - usual) <= strange) return longest >= 8 && isMixed(line);
  return stripped.length < usual && (stripped.length % 4 === 0 || stripped.endsWith('=')) && isMixed(line);
}

/** A capital or a digit within a word, in most words: so base64 looks, and no sentence. */
function isMixed(line: string): boolean {
  const words = line.split(FOREIGN).filter((word) => word.length > 3);
  const mixed = words.filter((word) => /[a-z][A-Z0-9]|[0-9][A-Za-z]|[A-Z]{2}[a-z]/.test(word));
  return words.length > 0 && mixed.length * 2 > words.length;
}
