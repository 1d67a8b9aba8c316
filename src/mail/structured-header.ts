import libmime from 'libmime';

/** A value with parameters, such as `text/plain; charset=utf-8` (RFC 2045 5.1, RFC 2183, RFC 2231). */
export interface StructuredHeader {
  /** In lower case, without comments. */
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Parses a header value with parameters; joins continuations and decodes charsets of RFC 2231. Never throws. */
export function readStructured(header: string | undefined): StructuredHeader {
  if (!header) return EMPTY;
  const known = recently.get(header);
  if (known !== undefined) return known;
  const read = readAnew(header);
  if (recently.size >= MOST_RECENT) recently.clear();
  if (header.length <= LONGEST_RECENT) recently.set(header, read);
  return read;
}

const EMPTY: StructuredHeader = { value: '', params: new Map() };

/** A cache: most messages have one of a few types. */
const recently = new Map<string, StructuredHeader>();
const MOST_RECENT = 500;
const LONGEST_RECENT = 200;

function readAnew(header: string): StructuredHeader {
  const parsed = libmime.parseHeaderValue(header.slice(0, 8192));
  const params = new Map(
    Object.entries(parsed.params).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return { value: withoutComment(parsed.value).toLowerCase(), params };
}

/** Removes a comment after a token, which RFC 2045 5.1 allows. */
export function withoutComment(value: string): string {
  const at = value.indexOf('(');
  return (at < 0 ? value : value.slice(0, at)).trim();
}
