import { isUtf8 } from 'node:buffer';
import { decoderOf } from './decoders.ts';
import { hasShifts } from './shifted.ts';

/** Charsets of seven bits, and those of eight that a language's mail has under their names. */
const OF_EIGHT_BITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^iso-2022-jp/, ['euc-jp', 'shift_jis']],
  [/^iso-2022-kr/, ['euc-kr']],
  [/^(?:iso-2022-cn|hz-)/, ['gb18030']],
  [/^utf-7/, ['windows-1252']],
];

/**
 * Returns the charset of text that has bytes past 127 although its label names one of seven bits: UTF-8, or one of the same language that can
 * be read without loss. Undefined where the label names another, where the text has its escapes or shifts, or where none can be read.
 */
export function eightBitName(name: string, bytes: Buffer): string | undefined {
  const others = OF_EIGHT_BITS.find(([names]) => names.test(name))?.[1];
  if (others === undefined || hasShifts(bytes) || isHz(bytes)) return undefined;
  if (isUtf8(bytes)) return 'utf-8';
  return others.find((other) => !decoderOf(other)?.(bytes).includes('\uFFFD'));
}

/** Nothing but pairs of a row that GB 2312 has and a place in it (RFC 1843), between `~{` and `~}`. */
const HZ = /~\{(?:[!-)0-w][!-~])+~\}/;

/** Tells whether text of seven bits has the shifts of HZ. */
export function isHz(bytes: Buffer): boolean {
  return bytes.includes('~{') && HZ.test(bytes.toString('latin1'));
}
