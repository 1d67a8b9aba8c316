import type { CheckedDocument } from './check.ts';
import { verdict } from './verdict.ts';

/** Endings of files that hold text in a wrapping of their own. */
const WRAPPED = /\.(?:docx?|odt|pdf|epub|rtf|pages|pptx?|xlsx?|zip|gz)$/i;
/** What such files begin with, whatever they are called: ZIP, PDF, RTF. */
const BEGINNINGS = ['PK\u0003\u0004', '%PDF-', '{\\rtf'];

/** Why a file is no document that can be checked; undefined where it is text. */
export function whyUnread(file: string, bytes: Buffer): string | undefined {
  const beginning = bytes.subarray(0, 8).toString('latin1');
  if (WRAPPED.test(file) || BEGINNINGS.some((one) => beginning.startsWith(one)))
    return 'is of a kind that cannot be read: check the text that it is made from, or save it as text';
  if (/^(?:\xff\xfe|\xfe\xff)/.test(beginning)) return 'is UTF-16: save it as UTF-8';
  return bytes.includes(0) ? 'is binary: documents are text' : undefined;
}

/** What is told of a name that no document was read by. */
export function unreadDocument(file: string, why: string): CheckedDocument {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding = { ...verdict('not-read', '', `${file} ${why}`), file, ...place };
  return { file, findings: [finding], citations: 0, unpinned: [] };
}
