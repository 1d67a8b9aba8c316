import { isUtf8 } from 'node:buffer';
import { plainText, readBytes } from '../../disk/index.ts';

/** Maximum size of a settings file, in bytes. */
export const LARGEST_SETTINGS = 2 ** 18;

/** Reads a settings file: its text, or why it cannot be read and what to do. */
export function textOf(path: string): { readonly text: string } | { readonly fault: string } {
  let bytes: Buffer;
  try {
    bytes = readBytes(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    return { fault: 'is a folder: it must be a file' };
  }
  if (bytes.length > LARGEST_SETTINGS)
    return { fault: `is larger than ${LARGEST_SETTINGS / 1024} KiB: it holds settings, no texts` };
  if (!isUtf8(bytes)) return { fault: 'is no UTF-8: save it as UTF-8' };
  return { text: plainText(bytes.toString('utf8')) };
}
