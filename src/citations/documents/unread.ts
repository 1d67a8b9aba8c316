import { isUtf8 } from 'node:buffer';
import type { CheckedDocument } from './check.ts';
import { knownFormatOf } from './formats.ts';
import { verdict } from './verdict.ts';

/** Endings of formats that are not plain text. */
const WRAPPED = /\.(?:docx?|odt|pdf|epub|rtf|pages|pptx?|xlsx?|zip|gz)$/i;
/** First bytes of such files, whatever their name: ZIP, PDF, RTF. */
const BEGINNINGS = ['PK\u0003\u0004', '%PDF-', '{\\rtf'];

/**
 * How the bytes of a document are decoded. Bytes that are not UTF-8 are read as one character each, so that they can be written back
 * unchanged.
 */
export type Encoding = 'utf8' | 'latin1' | 'utf16le' | 'utf16be';

/**
 * For UTF-16 without a byte order mark: the minimum share of zeros in one byte of each pair, the maximum in the other, and the number of
 * bytes sampled.
 */
const ZEROS = 0.4;
const FEW = 0.05;
const LOOKED_AT = 4096;

/** The encoding of a text file by its byte order mark or its content; undefined if it is not text. */
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

/** Classifies bytes that contain zeros: UTF-16 of mostly Latin text, or binary. */
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
 * Why a file cannot be checked; undefined if it is text of a known kind.
 *
 * @param as A name whose ending gives its format, if that of the file does not.
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

/** The result for a named document that could not be read. */
export function unreadDocument(file: string, why: string): CheckedDocument {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding = { ...verdict('not-read', '', `${file} ${why}`), file, ...place };
  return { file, findings: [finding], citations: 0, unpinned: [], unchecked: 0, others: [] };
}
