/** Bytes in which a document must say its charset (HTML, 4.2.5.4); documents of mail programs say it later at times. */
const SEARCHED = 8192;

const META = /<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,60})/i;
const COMMENT = /<!--.{0,2000}?-->/gs;
const XML = /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,60})["']/i;

/** Returns the label of the charset that an HTML document names itself, by its mark, `<meta>` or XML declaration; empty where it names none. */
export function htmlCharset(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = bytes.toString('latin1', 0, SEARCHED).replace(COMMENT, '');
  const label = META.exec(head)?.[1] ?? XML.exec(head)?.[1] ?? '';
  // A label that could be read is in ASCII: what names UTF-16 there is wrong, and UTF-8 (HTML, 4.2.5.4).
  return /^utf-?(?:16|32)/i.test(label) ? 'utf-8' : label;
}
