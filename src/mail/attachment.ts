import { isUtf8 } from 'node:buffer';
import { decodeCharset } from './charset.ts';
import { charsetName } from './charsets/names.ts';
import { fold, headerText } from './header-text.ts';
import { MAX_ATTACHED_BYTES } from './limits.ts';
import type { Attachment, LeftOut } from './message.ts';
import type { Leaf } from './mime-tree.ts';
import { decodeTransfer } from './transfer.ts';

/** Detached signatures and other attachments without words. */
const SIGNATURE = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|ms-tnef-signature)$/;
/** Types whose bytes are not text, except for the few picture formats that are. */
const NEVER_TEXT =
  /^(?:image\/(?!svg|x-xpixmap|x-xbitmap)|audio\/|video\/|font\/|application\/(?:zip|gzip|pdf|x-tar|ms-tnef))/;
/** Controls that no text has; tabs, line ends, form feeds, escapes and backspaces of a terminal's log it may have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\x00-\x07\x0e-\x1a\x1c-\x1f]/;
/** Names that mark a file as text, whatever its declared type. */
const TEXT_NAME =
  /\.(?:patch|diff|txt|log|md|rst|[ch]|cc|cpp|cxx|hpp|hh|rs|py|go|java|js|ts|sh|pl|rb|asm|s|dts|dtsi|mk|cfg|conf|config|ini|json|ya?ml|toml|xml|csv|tsv|html?|tex|dmesg|eml|ics)$/i;

/** An attachment, and what was wrong with it. */
export interface ReadAttachment {
  readonly attachment: Attachment;
  readonly defects: readonly string[];
}

/**
 * Reads a leaf part as an attachment, with its text if its bytes are text.
 *
 * @param index Names it if it has no name.
 */
export function readAttachment(leaf: Leaf, index: number): ReadAttachment {
  const { bytes, defect } = decodeTransfer(leaf.body, leaf.encoding);
  const name = baseName(nameText(leaf.fileName ?? '')) || `part-${index + 1}`;
  const common = { name, type: leaf.type, bytes: bytes.length };
  const said = `The attachment "${name}"`;
  const left = (why: LeftOut): ReadAttachment => ({
    attachment: { ...common, leftOut: why },
    defects: why === 'signature' ? [] : [leftOutDefect({ ...common, leftOut: why })],
  });
  if (leaf.closed) return left(leaf.closed);
  if (SIGNATURE.test(leaf.type)) return left('signature');
  if (leaf.type === 'application/pgp-encrypted') return left('encrypted');
  if (bytes.length === 0) return { attachment: { ...common, text: '' }, defects: [] };
  if (NEVER_TEXT.test(leaf.type)) return left('binary');
  const text = textOf(bytes, leaf, name);
  if (text === undefined) return left('binary');
  if (PGP_MESSAGE.test(text.text.slice(0, 4096))) return left('encrypted');
  if (bytes.length > MAX_ATTACHED_BYTES) return left('too large');
  return {
    attachment: { ...common, text: text.text },
    defects: [defect, text.defect].filter((one) => one !== undefined).map((one) => `${said}: ${one}`),
  };
}

/** The sentence among a post's defects for an attachment that is not kept. */
export function leftOutDefect({ name, type, bytes, leftOut }: Attachment): string {
  return `The attachment "${name}" (${type}, ${bytes} bytes) was left out: it is ${leftOut}.`;
}

const PGP_MESSAGE = /^-----BEGIN PGP MESSAGE-----\s*$/m;

/** The text of the bytes; undefined if they are not text. UTF-8 is kept byte for byte. */
function textOf(bytes: Buffer, leaf: Leaf, name: string): { text: string; defect?: string } | undefined {
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8');
    const wide = /^utf-?(?:16|32)|^ucs-?[24]/i.test(leaf.charset);
    if (!NO_TEXT.test(text) && !wide)
      return SHIFTED.test(charsetName(leaf.charset)) ? decodeCharset(bytes, leaf.charset) : { text };
  }
  const isLabelled = leaf.type.startsWith('text/') || TEXT_NAME.test(name);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (!isLabelled && marked === undefined) return undefined;
  const decoded = decodeCharset(bytes, marked ?? leaf.charset);
  if (!isMostlyText(decoded.text, leaf.type.startsWith('text/'))) return undefined;
  return { ...decoded, text: decoded.text.replaceAll('\0', '\uFFFD').toWellFormed() };
}

/** Parts labelled as text may contain some controls, like terminal output; other files none. */
function isMostlyText(text: string, isLabelled: boolean): boolean {
  if (!isLabelled) return !NO_TEXT.test(text);
  const beginning = text.slice(0, 4096);
  return [...beginning].filter((char) => NO_TEXT.test(char)).length <= beginning.length / 50;
}

/** Charsets whose bytes are ASCII, but encode other characters. */
const SHIFTED = /^(?:iso-2022-|hz-|utf-7)/;

/** A name from a header: either one character per byte, or (RFC 2231) already decoded. */
function nameText(raw: string): string {
  return /[^\0-\xff]/.test(raw) ? fold(raw) : headerText(raw).text;
}

/** The name without folders, which some mailers include, and attackers add. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(0, 255);
}
