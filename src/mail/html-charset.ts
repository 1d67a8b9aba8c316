/**
 * Number of bytes in which the charset of a document is searched. HTML 4.2.5.4 requires it within 1024; mail programs declare it later at
 * times.
 */
const SEARCHED = 8192;

const META = /<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,60})/i;
const COMMENT = /<!--.{0,2000}?-->/gs;
const XML = /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,60})["']/i;

/** Returns the charset label in an HTML document itself, from its byte order mark, `<meta>` or XML declaration; empty if it has none. */
export function htmlCharset(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = bytes.toString('latin1', 0, SEARCHED).replace(COMMENT, '');
  const label = META.exec(head)?.[1] ?? XML.exec(head)?.[1] ?? '';
  // A label that was readable is in ASCII, so UTF-16 is wrong there and means UTF-8 (HTML, 4.2.5.4).
  return /^utf-?(?:16|32)/i.test(label) ? 'utf-8' : label;
}
