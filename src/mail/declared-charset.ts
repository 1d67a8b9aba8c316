import { charsetName } from './charsets/names.ts';
import { htmlCharset } from './html-charset.ts';
import type { Leaf, Part } from './mime-tree.ts';
import { decodeTransfer } from './transfer.ts';

/** Number of bytes of an encoded HTML part in which its charset is searched. */
const SEARCHED = 16 * 1024;

/**
 * Returns the charset of the first text part that declares one, in its label or for HTML in the document: programs that write raw bytes
 * into headers use the same charset. ASCII and UTF-8 do not count, because raw bytes are not ASCII, and UTF-8 is detected anyway. Undefined
 * if there is none.
 */
export function declaredCharset(part: Part): string | undefined {
  if (part.kind === 'message') return undefined;
  if (part.kind === 'leaf') {
    const label = part.charset === '' && part.type === 'text/html' ? htmlLabel(part) : part.charset;
    return /^(?:us-ascii|utf-8)?$/.test(charsetName(label)) ? undefined : label;
  }
  for (const child of part.parts) {
    const charset = declaredCharset(child);
    if (charset !== undefined) return charset;
  }
  return undefined;
}

function htmlLabel({ body, encoding }: Leaf): string {
  return htmlCharset(decodeTransfer(body.subarray(0, SEARCHED), encoding).bytes);
}
