import { isUtf8 } from 'node:buffer';
import { decoderOf } from './decoders.ts';
import { hasShifts } from './shifted.ts';

/** Seven-bit charsets, and the eight-bit ones used under their names in mail of the same language. */
const OF_EIGHT_BITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^iso-2022-jp/, ['euc-jp', 'shift_jis']],
  [/^iso-2022-kr/, ['euc-kr']],
  [/^(?:iso-2022-cn|hz-)/, ['gb18030']],
  [/^utf-7/, ['windows-1252']],
];

/**
 * Returns the charset of text that has bytes above 127 although its label names a seven-bit charset: UTF-8, or one of the same language
 * that decodes it without loss. Undefined for other labels, for text with its escapes or shifts, or if none fits.
 */
export function eightBitName(name: string, bytes: Buffer): string | undefined {
  const others = OF_EIGHT_BITS.find(([names]) => names.test(name))?.[1];
  if (others === undefined || hasShifts(bytes) || isHz(bytes)) return undefined;
  if (isUtf8(bytes)) return 'utf-8';
  return others.find((other) => !decoderOf(other)?.(bytes).includes('\uFFFD'));
}

/** Only pairs of valid GB 2312 row and column (RFC 1843), between `~{` and `~}`. */
const HZ = /~\{(?:[!-)0-w][!-~])+~\}/;

/** Whether seven-bit text contains HZ shifts. */
export function isHz(bytes: Buffer): boolean {
  return bytes.includes('~{') && HZ.test(bytes.toString('latin1'));
}
