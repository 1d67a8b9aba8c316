import { isAscii } from 'node:buffer';
import { decodeWords } from 'postal-mime';
import { decodeCharset } from './charset.ts';

/** Line breaks and other controls, the C1 ones and Unicode's line separators among them, that no header may bring in. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Returns the text of a header value (a character a byte): raw bytes as in `decodeCharset`, encoded words decoded (RFC 2047),
 * controls and white space folded into one space each. Never throws.
 */
export function headerText(raw: string): { readonly text: string; readonly defect?: string } {
  const bytes = Buffer.from(raw, 'latin1');
  const ascii = isAscii(bytes);
  const plain = ascii ? raw : decodeCharset(bytes, undefined).text;
  const decoded = plain.includes('=?') ? decodeWords(plain) : plain;
  const text = fold(decoded.toWellFormed());
  const defect = ascii ? undefined : 'has characters without a charset';
  return { text, defect };
}

/** Folds controls and runs of white space into one space. */
export function fold(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
