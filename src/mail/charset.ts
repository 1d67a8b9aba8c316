import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBrokenUtf8, hasUtf8 } from './charsets/broken-utf8.ts';
import { decoderOf } from './charsets/decoders.ts';
import { charsetName } from './charsets/names.ts';
import { eightBitName, isHz } from './charsets/seven-bit.ts';
import { hasShifts } from './charsets/shifted.ts';

/** Decoded text; if its label was wrong or unknown, a sentence that says so. */
export interface Decoded {
  readonly text: string;
  readonly defect?: string;
}

/** Charsets in which ASCII bytes always are these characters; most mail needs no decoder for them. */
const ASCII_COMPATIBLE =
  /^(?:utf-8|us-ascii|iso-8859-\d{1,2}(?:-i)?|windows-\d+|koi8-[ru]|gbk|gb18030|euc-kr|euc-jp|big5|cp\d+|macintosh)?$/;

/** Western charsets: in them, the two bytes of a UTF-8 letter are an unlikely pair of a capital and a sign. */
const WESTERN = /^(?:iso-8859-(?:1|2|3|4|9|1[03-6])|windows-125[02478]|macintosh|cp(?:437|85\d))$/;

/** Charsets with two bytes per character, in which some pairs are valid UTF-8 by chance. */
const PAIRS = /^(?:gbk|gb18030|big5|euc-kr|euc-jp|shift_jis|johab)$/;

/** Charsets in which these bytes cannot be UTF-8, or cannot be distinguished from it. */
const NO_BYTES_OF_OTHERS = /^(?:utf-|iso-2022|hz-)/;

/**
 * Decodes `bytes` that a part declares to be in charset `label`. Without a usable label: as UTF-8 if valid, else by its ISO 2022 escape
 * sequences if it has any, else as `usual` if possible, else as windows-1252. A label is trusted unless the bytes are invalid in that
 * charset, or are UTF-8 beyond coincidence. One wrong byte costs one character. Never throws.
 *
 * @param usual Charset of neighbouring text, such as the body's for a header.
 */
export function decodeCharset(bytes: Buffer, label: string | undefined, usual?: string): Decoded {
  const name = charsetName(label);
  const ascii = isAscii(bytes);
  if (ascii && ASCII_COMPATIBLE.test(name)) {
    if (mayBeHz(name, usual) && isHz(bytes)) return hzText(bytes, name, label);
    if (!bytes.includes(ESC) || !hasShifts(bytes)) return { text: bytes.toString('latin1') };
    return shiftedText(bytes, name, label);
  }
  if (name === '' || name === 'us-ascii') return decodeUnlabelled(bytes, label, usual);
  const decoder = decoderOf(name);
  if (!decoder) {
    const { text } = decodeUnlabelled(bytes, undefined, usual);
    return { text, defect: `The charset "${printable(label)}" is unknown; read as ${guess(bytes)}.` };
  }
  const actual = ascii ? undefined : eightBitName(name, bytes);
  if (actual !== undefined) {
    const { text } = decodeCharset(bytes, actual);
    return { text, defect: otherCharacters(label, actual) };
  }
  const valid = isUtf8(bytes);
  if (name === 'utf-8') {
    if (valid) return { text: withoutMark(bytes.toString('utf8')) };
    return { text: decodeBrokenUtf8(bytes), defect: NOT_UTF8 };
  }
  if (valid && !ascii && isBeyondChance(bytes, name))
    return {
      text: withoutMark(bytes.toString('utf8')),
      defect: `Labelled ${printable(label)}, but is UTF-8; read as UTF-8.`,
    };
  const text = withoutMark(decoder(bytes));
  if (!isLossy(text)) return { text };
  if (valid && !NO_BYTES_OF_OTHERS.test(name))
    return {
      text: withoutMark(bytes.toString('utf8')),
      defect: `Labelled ${printable(label)}, but is UTF-8; read as UTF-8.`,
    };
  if (ascii && name.startsWith('utf-')) {
    return {
      text: bytes.toString('latin1'),
      defect: `Labelled ${printable(label)}, but is ASCII; read as ASCII.`,
    };
  }
  return { text, defect: `Not valid ${printable(label)}; what could not be read stands as U+FFFD.` };
}

/**
 * Whether a label names a charset in which the bytes are valid. False for unknown charsets, for bytes above 127 under ASCII, and for bytes
 * without any UTF-8 under UTF-8.
 */
export function isCharsetOf(bytes: Buffer, label: string): boolean {
  const name = charsetName(label);
  if (name === '' || (name !== 'us-ascii' && !decoderOf(name))) return false;
  if (isAscii(bytes)) return true;
  return name === 'us-ascii' ? false : name !== 'utf-8' || hasUtf8(bytes);
}

const ESC = 0x1b;
const NOT_UTF8 = 'Labelled UTF-8, but has other bytes; those were read as windows-1252, or stand as U+FFFD.';

function isLossy(text: string): boolean {
  return text.includes('\uFFFD');
}

/** Decodes ISO 2022 escapes in text declared as ASCII, as nothing, or as another charset that includes ASCII. */
function shiftedText(bytes: Buffer, name: string, label: string | undefined): Decoded {
  const korean = bytes.includes('\x1b$)C');
  const chinese = bytes.includes('\x1b$)A') || bytes.includes('\x1b$)G');
  const actual = korean ? 'iso-2022-kr' : chinese ? 'iso-2022-cn' : 'iso-2022-jp';
  const text = decoderOf(actual)?.(bytes) ?? '';
  if (name === '') return { text };
  return {
    text,
    defect: `Labelled ${printable(label)}, but is ${actual.toUpperCase()} by its escape sequences; read as that.`,
  };
}

/** Whether to look for HZ shifts: in text declared as eight-bit Chinese, or next to HZ. */
function mayBeHz(name: string, usual: string | undefined): boolean {
  return (
    /^(?:gbk|gb18030)$/.test(name) ||
    (name === '' && usual !== undefined && charsetName(usual) === 'hz-gb-2312')
  );
}

function hzText(bytes: Buffer, name: string, label: string | undefined): Decoded {
  const text = decoderOf('hz-gb-2312')?.(bytes) ?? '';
  return name === ''
    ? { text }
    : { text, defect: `Labelled ${printable(label)}, but is HZ by its shifts; read as that.` };
}

function decodeUnlabelled(bytes: Buffer, label: string | undefined, usual: string | undefined): Decoded {
  if (isAscii(bytes)) return decodeCharset(bytes, '');
  const given = (label ?? '').trim() !== '';
  const beside = usual === undefined ? '' : charsetName(usual);
  if (beside !== '' && beside !== 'us-ascii' && beside !== 'utf-8' && decoderOf(beside)) {
    const { text, defect } = decodeCharset(bytes, beside);
    if (!isLossy(text)) return given ? { text, defect: otherCharacters(label, beside) } : { text, defect };
  }
  const text = isUtf8(bytes) ? withoutMark(bytes.toString('utf8')) : decodeBrokenUtf8(bytes);
  return given ? { text, defect: otherCharacters(label, guess(bytes)) } : { text };
}

function otherCharacters(label: string | undefined, readAs: string): string {
  return `Labelled ${printable(label)}, but has other characters; read as ${readAs}.`;
}

/**
 * Whether valid UTF-8 is so beyond coincidence, despite its label. For Western charsets one letter is enough, except phonetic letters,
 * whose bytes are a capital and a space or sign; for others two; for double-byte charsets, in which a seventh of the pairs look like UTF-8,
 * eight bytes, or characters of three or more bytes.
 */
function isBeyondChance(bytes: Buffer, name: string): boolean {
  if (NO_BYTES_OF_OTHERS.test(name)) return false;
  let sequences = 0;
  let usual = 0;
  let long = 0;
  for (const char of bytes.toString('utf8')) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    sequences++;
    if (code > 0x7ff) long++;
    if (code < 0x180 || code > 0x36f) usual++;
    if (sequences > MANY) break;
  }
  if (PAIRS.test(name)) return long >= 3 || sequences >= 6;
  if (WESTERN.test(name)) return usual >= 1;
  return sequences >= 2;
}

/** Number of non-ASCII characters examined to judge a label. */
const MANY = 200;

function guess(bytes: Buffer): string {
  return isUtf8(bytes) ? 'UTF-8' : 'windows-1252';
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function printable(label: string | undefined): string {
  return (label ?? '')
    .trim()
    .toLowerCase()
    .slice(0, 40)
    .replace(/[^\x20-\x7e]/g, '?');
}
