import { isAscii, isUtf8 } from 'node:buffer';

/** Text, and where its label was wrong or unknown, a sentence that says so. */
export interface Decoded {
  readonly text: string;
  readonly defect?: string;
}

/** Labels that say nothing about the charset: what wrote them did not know it either. */
const WEAK_LABELS = new Set(['', 'us-ascii', 'unknown-8bit', 'x-unknown', 'default']);

/** Decoders by label in lower case; undefined where TextDecoder knows no such label. */
const decoders = new Map<string, { fatal: TextDecoder; lenient: TextDecoder } | undefined>();

/** Labels are the sender's: without a bound a hostile archive could fill the memory with them. */
const MAX_DECODERS = 500;

/**
 * Returns the text of `bytes`, that a part declares to be in charset `label`. Without a usable label it is
 * UTF-8 where the bytes are valid UTF-8, else windows-1252. A label of the Encoding Standard is believed, unless the bytes
 * cannot be in that charset and are valid UTF-8. Never throws.
 */
export function decodeCharset(bytes: Buffer, label: string | undefined): Decoded {
  const name = (label ?? '').trim().toLowerCase();
  if (WEAK_LABELS.has(name)) return decodeUnlabelled(bytes, name);
  if (isAscii(bytes) && ASCII_COMPATIBLE.test(name)) return { text: bytes.toString('latin1') };
  const decoder = decoderOf(name);
  if (!decoder) {
    const { text } = decodeUnlabelled(bytes, '');
    return { text, defect: `The charset "${printable(name)}" is unknown; read as ${guess(bytes)}.` };
  }
  const utf8 = isUtf8(bytes);
  if (decoder.fatal.encoding === 'utf-8' && utf8) return { text: withoutBom(bytes.toString('utf8')) };
  try {
    const text = decoder.fatal.decode(bytes);
    if (!utf8 || !SINGLE_BYTE.test(decoder.fatal.encoding) || isAscii(bytes)) return { text };
    return { text, defect: `Labelled ${name}, but its bytes are valid UTF-8; read as labelled.` };
  } catch {
    if (utf8) {
      return {
        text: withoutBom(bytes.toString('utf8')),
        defect: `Labelled ${name}, but is UTF-8; read as UTF-8.`,
      };
    }
    const text = decoder.lenient.decode(bytes);
    return { text, defect: `Not valid ${name}; what could not be read stands as U+FFFD.` };
  }
}

/** Charsets in which an ASCII byte is always that character, by which most mail needs no decoder. */
const ASCII_COMPATIBLE = /^(?:utf-?8|iso-8859-\d{1,2}|windows-125\d|koi8-[ru])$/;

/** Charsets in which any byte is some character, so that a wrong label throws no error. */
const SINGLE_BYTE = /^(?:iso-8859|windows|koi8|mac|x-mac|ibm866)/;

function decodeUnlabelled(bytes: Buffer, name: string): Decoded {
  if (isAscii(bytes)) return { text: bytes.toString('latin1') };
  const text = isUtf8(bytes)
    ? withoutBom(bytes.toString('utf8'))
    : (decoderOf('windows-1252')?.lenient.decode(bytes) ?? '');
  if (name === '') return { text };
  return { text, defect: `Labelled ${name}, but has other characters; read as ${guess(bytes)}.` };
}

function guess(bytes: Buffer): string {
  return isUtf8(bytes) ? 'UTF-8' : 'windows-1252';
}

function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function printable(label: string): string {
  return label.slice(0, 40).replace(/[^\x20-\x7e]/g, '?');
}

function decoderOf(name: string) {
  if (decoders.has(name)) return decoders.get(name);
  let made: { fatal: TextDecoder; lenient: TextDecoder } | undefined;
  try {
    made = { fatal: new TextDecoder(name, { fatal: true }), lenient: new TextDecoder(name) };
  } catch {
    made = undefined;
  }
  if (decoders.size < MAX_DECODERS) decoders.set(name, made);
  return made;
}
