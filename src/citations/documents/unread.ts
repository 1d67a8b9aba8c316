import { isUtf8 } from 'node:buffer';
import type { CheckedDocument } from './check.ts';
import { knownFormatOf } from './formats.ts';
import { verdict } from './verdict.ts';

/** Endings of files that hold text in a wrapping of their own. */
const WRAPPED = /\.(?:docx?|odt|pdf|epub|rtf|pages|pptx?|xlsx?|zip|gz)$/i;
/** What such files begin with, whatever they are called: ZIP, PDF, RTF. */
const BEGINNINGS = ['PK\u0003\u0004', '%PDF-', '{\\rtf'];

/** How the bytes of a document stand for its text; what is no UTF-8 is read a character a byte, so that it can be written back as it was. */
export type Encoding = 'utf8' | 'latin1' | 'utf16le' | 'utf16be';

/** Of UTF-16 without a mark, how much of what is looked at has a zero for one of its bytes and how little for the other, and how many bytes are looked at. */
const ZEROS = 0.4;
const FEW = 0.05;
const LOOKED_AT = 4096;

/** The encoding of a text file, by its byte order mark or by what it holds; undefined where it is no text. */
export function encodingOf(bytes: Buffer): Encoding | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf16be'
        : undefined;
  const encoding = marked ?? unmarked(bytes);
  if (encoding === undefined) return isUtf8(bytes) ? 'utf8' : 'latin1';
  if (encoding === 'binary' || bytes.length % 2 !== 0) return undefined;
  const text = decoded(bytes, encoding);
  return !text.includes('\0') && encoded(text, encoding).equals(bytes) ? encoding : undefined;
}

/** What bytes with zeros among them are: UTF-16 of texts that are mostly Latin, or no text. */
function unmarked(bytes: Buffer): 'utf16le' | 'utf16be' | 'binary' | undefined {
  if (!bytes.includes(0)) return undefined;
  const begin = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (let at = 0; at < begin.length; at++) if (begin[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (begin.length / 2));
  if (odd > ZEROS && even < FEW) return 'utf16le';
  return even > ZEROS && odd < FEW ? 'utf16be' : 'binary';
}

export function decoded(bytes: Buffer, encoding: Encoding): string {
  return encoding === 'utf16be' ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString(encoding);
}

export function encoded(text: string, encoding: Encoding): Buffer {
  return encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding);
}

/**
 * Why a file is no document that can be checked; undefined where it is text of a known kind.
 * @param as A name whose ending says its format, where that of the file does not.
 */
export function whyUnread(file: string, bytes: Buffer, as?: string): string | undefined {
  const beginning = bytes.subarray(0, 8).toString('latin1');
  if (WRAPPED.test(file) || BEGINNINGS.some((one) => beginning.startsWith(one)))
    return 'is of a kind that cannot be read: check the text that it is made from, or save it as text';
  if (encodingOf(bytes) === undefined) return 'is binary, or no whole UTF-16: documents are text';
  if (as === undefined && knownFormatOf(file) === undefined) {
    const ending = /\.[^./\\]*$/.exec(file)?.[0] ?? '';
    return `is of a kind that is not known (${ending}): say by formats in .parley.yaml which it is, such as { ${ending}: text }`;
  }
  return undefined;
}

/** What is told of a name that no document was read by. */
export function unreadDocument(file: string, why: string): CheckedDocument {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding = { ...verdict('not-read', '', `${file} ${why}`), file, ...place };
  return { file, findings: [finding], citations: 0, unpinned: [], unchecked: 0 };
}
