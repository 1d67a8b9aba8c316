import { isAscii } from 'node:buffer';
import { decodeCharset } from './charset.ts';
import { decodeEncodedWords } from './encoded-words.ts';

/** What most headers are, and needs no decoding: ASCII without controls. */
const PRINTABLE = /^[ -~]*$/;

/** True where a header is ASCII without controls. */
export function isPrintable(text: string): boolean {
  return PRINTABLE.test(text);
}

/** Line breaks and other controls, the C1 ones and Unicode's line separators among them, that no header may bring in. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** Characters that are none for any program to come (Unicode 23.7): YAML does not hold them, and no name has them. */
const NONCHARACTERS = /[\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Noncharacter_Code_Point}/gu;

/**
 * Returns the text of a header value (a character a byte): raw bytes as in `decodeCharset`, encoded words decoded (RFC 2047),
 * controls and white space folded into one space each. Never throws.
 *
 * @param charset That of the body, which raw bytes are taken to be in where they are not UTF-8.
 */
export function headerText(
  raw: string,
  charset?: string,
): { readonly text: string; readonly defect?: string } {
  if (isPrintable(raw) && !raw.includes('=?')) return { text: fold(raw) };
  const plain = plainHeader(raw, charset);
  const text = fold(decodeEncodedWords(plain).toWellFormed());
  const defect = isAscii(Buffer.from(raw, 'latin1')) ? undefined : 'has characters without a charset';
  return { text, defect };
}

/** Returns a header value (a character a byte) with its raw bytes decoded, its encoded words as they are. */
export function plainHeader(raw: string, charset?: string): string {
  if (isPrintable(raw)) return raw;
  return decodeCharset(Buffer.from(raw, 'latin1'), undefined, charset).text;
}

/** Folds controls and runs of white space into one space; takes out what is no character. */
export function fold(text: string): string {
  if (isPrintable(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text
    .replace(NONCHARACTERS, '')
    .replace(CONTROLS, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
