import iconv from 'iconv-lite';
import { decodeEucJp } from './euc-jp.ts';
import { decodeJohab } from './johab.ts';
import { decodeHz, decodeIso2022 } from './shifted.ts';

/** Decodes bytes; invalid ones become U+FFFD. */
export type Decoder = (bytes: Buffer) => string;

/** Charsets for which the platform's tables lack characters used in mail: Hong Kong's, Microsoft's Korean one. */
const BY_ICONV: Readonly<Record<string, string>> = {
  big5: 'big5-hkscs',
  'euc-kr': 'cp949',
  shift_jis: 'shift_jis',
  'koi8-u': 'koi8-u',
};

/** Charsets that no library here reads, or not completely. */
const OWN: Readonly<Record<string, Decoder>> = {
  'euc-jp': decodeEucJp,
  johab: decodeJohab,
  'iso-2022-jp': (bytes) => decodeIso2022(bytes, undefined),
  'iso-2022-kr': (bytes) => decodeIso2022(bytes, 'kr'),
  'iso-2022-cn': (bytes) => decodeIso2022(bytes, 'cn'),
  'hz-gb-2312': decodeHz,
};

/** Decoders by name; undefined where there is none. */
const decoders = new Map<string, Decoder | undefined>();
/** Labels come from senders: without a limit a hostile archive could fill the memory. */
const MAX_DECODERS = 500;

/** Returns the decoder of a charset, by its name from `charsetName`; undefined if there is none. */
export function decoderOf(name: string): Decoder | undefined {
  if (decoders.has(name)) return decoders.get(name);
  const decoder = OWN[name] ?? platformDecoder(name) ?? iconvDecoder(name);
  if (decoders.size < MAX_DECODERS) decoders.set(name, decoder);
  return decoder;
}

function platformDecoder(name: string): Decoder | undefined {
  if (Object.hasOwn(BY_ICONV, name)) return iconvDecoder(BY_ICONV[name] ?? name);
  if (name === 'utf-16') return decodeUtf16;
  try {
    const decoder = new TextDecoder(name);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** RFC 2781 4.3 says big-endian without a byte order mark; but most such mail was written little-endian. */
function decodeUtf16(bytes: Buffer): string {
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const zeros = (from: number) => {
    let count = 0;
    for (let at = from; at < Math.min(bytes.length, 200); at += 2) if (bytes[at] === 0) count++;
    return count;
  };
  const marked = bigEndian || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const big = marked ? bigEndian : zeros(0) > zeros(1);
  return new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes);
}

function iconvDecoder(name: string): Decoder | undefined {
  return iconv.encodingExists(name) ? (bytes) => iconv.decode(bytes, name) : undefined;
}
