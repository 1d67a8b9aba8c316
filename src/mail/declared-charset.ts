import { charsetName } from './charsets/names.ts';
import { htmlCharset } from './html-charset.ts';
import type { Leaf, Part } from './mime-tree.ts';
import { decodeTransfer } from './transfer.ts';

/** Bytes of an encoded HTML part in which its charset is looked for. */
const SEARCHED = 16 * 1024;

/**
 * Returns the charset that the first text to name one is in, by its label or, of HTML, by its own: what writes its header in raw bytes writes
 * them in that. ASCII and UTF-8 do not count, for raw bytes are neither or are known without. Undefined where there is none.
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
