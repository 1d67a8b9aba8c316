import { type Field, fieldValue, type Head, readHead } from './head.ts';
import { MAX_MIME_DEPTH, MAX_MIME_PARTS } from './limits.ts';
import { readStructured, withoutComment } from './structured-header.ts';

/** A part that holds no other part. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Media type in lower case, such as `text/plain`. */
  readonly type: string;
  /** The label as the header has it; empty where it has none. */
  readonly charset: string;
  /** `inline`, `attachment` or empty. */
  readonly disposition: string;
  /** Its file name as the header has it, encoded words and all. */
  readonly fileName?: string;
  /** Transfer encoding in lower case. */
  readonly encoding: string;
  /** Not yet decoded. */
  readonly body: Buffer;
}

/** A part that holds others. */
export interface Multipart {
  readonly kind: 'multipart';
  /** Such as `mixed`. */
  readonly subtype: string;
  readonly parts: readonly Part[];
}

export type Part = Leaf | Multipart;

/** The parts of a message, and what was wrong with them. */
export interface MimeTree {
  readonly root: Part;
  readonly defects: readonly string[];
}

/** What is left of the limits while one message is read. */
interface Budget {
  parts: number;
  readonly defects: string[];
}

/** Divides a message into its parts (RFC 2045, RFC 2046). Every byte of a body that cannot be divided is text. Never throws. */
export function readMimeTree(head: Head, body: Buffer): MimeTree {
  const budget: Budget = { parts: MAX_MIME_PARTS, defects: [] };
  const root = readPart(head, body, 'text/plain', 0, budget);
  return { root, defects: budget.defects };
}

function readPart(head: Head, body: Buffer, usualType: string, depth: number, budget: Budget): Part {
  const contentType = readStructured(fieldValue(head, 'content-type'));
  const type = mediaType(contentType.value, usualType, budget);
  if (!type.startsWith('multipart/')) return leaf(head.fields, head, type, body);
  if (depth >= MAX_MIME_DEPTH) {
    budget.defects.push(`Parts are nested more than ${MAX_MIME_DEPTH} deep; those below were not opened.`);
    return leaf(head.fields, head, 'application/octet-stream', body);
  }
  const boundary = contentType.params.get('boundary') ?? '';
  const bodies = boundary === '' ? [] : divide(body, boundary, budget);
  if (bodies.length === 0) {
    budget.defects.push('A multipart without parts; its source is kept as text.');
    return leaf([], head, 'text/plain', body);
  }
  const subtype = type.slice('multipart/'.length);
  const childType = subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const parts = bodies.map((bytes) => {
    const childHead = readHead(bytes);
    return readPart(childHead, bytes.subarray(childHead.bodyAt), childType, depth + 1, budget);
  });
  return { kind: 'multipart', subtype, parts };
}

function leaf(fields: readonly Field[], head: Head, type: string, body: Buffer): Leaf {
  const own: Head = { ...head, fields };
  const contentType = readStructured(fieldValue(own, 'content-type'));
  const disposition = readStructured(fieldValue(own, 'content-disposition'));
  return {
    kind: 'leaf',
    type,
    charset: withoutComment(contentType.params.get('charset') ?? '').replace(/["']/g, ''),
    disposition: disposition.value,
    fileName: disposition.params.get('filename') || contentType.params.get('name') || undefined,
    encoding: withoutComment(fieldValue(own, 'content-transfer-encoding') ?? '')
      .replace(/[";\s]/g, '')
      .toLowerCase(),
    body,
  };
}

const MEDIA_TYPE = /^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+$/;

/** RFC 2045 5.2: what has no type that can be read is plain text. */
function mediaType(value: string, usualType: string, budget: Budget): string {
  if (value === '') return usualType;
  if (MEDIA_TYPE.test(value) && value.length <= 127) return value;
  budget.defects.push(
    `The content type "${value.slice(0, 40).replace(/[^\x20-\x7e]/g, '?')}" is none; read as text/plain.`,
  );
  return 'text/plain';
}

/** Returns the bytes between the delimiter lines of a multipart (RFC 2046 5.1.1); none where there is no delimiter. */
function divide(body: Buffer, boundary: string, budget: Budget): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let partAt = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    const line = delimiterLine(body, at, delimiter.length);
    if (!line) continue;
    if (partAt >= 0) parts.push(body.subarray(partAt, Math.max(partAt, lineEndBefore(body, at))));
    partAt = -1;
    if (line.closes) {
      if (!isBlank(body, line.next)) budget.defects.push('What follows the last MIME part was left out.');
      return parts;
    }
    partAt = line.next;
    if (--budget.parts <= 0) {
      budget.defects.push(`More than ${MAX_MIME_PARTS} parts; the last one holds the rest.`);
      break;
    }
  }
  if (partAt >= 0) {
    parts.push(body.subarray(partAt));
    if (budget.parts > 0) budget.defects.push('A multipart has no end.');
  }
  return parts;
}

/** Whether a delimiter stands alone on its line at `at`, whether it is the closing one, and where the next line begins. */
function delimiterLine(
  body: Buffer,
  at: number,
  length: number,
): { closes: boolean; next: number } | undefined {
  if (at > 0 && body[at - 1] !== 0x0a) return undefined;
  let end = at + length;
  const closes = body[end] === 0x2d && body[end + 1] === 0x2d;
  if (closes) end += 2;
  while (end < body.length && body[end] !== 0x0a) {
    const byte = body[end];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return undefined;
    end++;
  }
  return { closes, next: Math.min(end + 1, body.length) };
}

/** The line end before a delimiter belongs to it. */
function lineEndBefore(body: Buffer, at: number): number {
  if (at > 0 && body[at - 1] === 0x0a) return at > 1 && body[at - 2] === 0x0d ? at - 2 : at - 1;
  return at;
}

function isBlank(body: Buffer, from: number): boolean {
  for (let i = from; i < body.length; i++) {
    const byte = body[i] ?? 0;
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return false;
  }
  return true;
}
