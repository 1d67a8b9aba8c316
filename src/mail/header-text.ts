import { isAscii } from 'node:buffer';
import { decodeCharset } from './charset.ts';
import { decodeEncodedWords } from './encoded-words.ts';

/** Most headers are ASCII without controls, and need no decoding. */
const PRINTABLE = /^[ -~]*$/;

/** True where a header is ASCII without controls. */
export function isPrintable(text: string): boolean {
  return PRINTABLE.test(text);
}

/** Line breaks and other controls, C1 controls and Unicode's line separators included, which must not get into a header's text. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** Noncharacters (Unicode 23.7), which YAML cannot represent. */
const NONCHARACTERS = /[\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Noncharacter_Code_Point}/gu;

/**
 * Decodes a header value (one character per byte): raw bytes as in `decodeCharset`, encoded words by RFC 2047; controls and white space are
 * folded into one space each. Never throws.
 *
 * @param charset That of the body, assumed for raw bytes that are not UTF-8.
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

/** Decodes the raw bytes of a header value (one character per byte), and leaves its encoded words. */
export function plainHeader(raw: string, charset?: string): string {
  if (isPrintable(raw)) return raw;
  return decodeCharset(Buffer.from(raw, 'latin1'), undefined, charset).text;
}

/** Folds controls and runs of white space into one space; removes noncharacters. */
export function fold(text: string): string {
  if (isPrintable(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text
    .replace(NONCHARACTERS, '')
    .replace(CONTROLS, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
