import { type Field, fieldValue, type Head, readHead } from './head.ts';
import { MAX_MIME_DEPTH, MAX_MIME_PARTS } from './limits.ts';
import { type Budget, divide } from './mime-divide.ts';
import { openSmime } from './smime.ts';
import { readStructured, withoutComment } from './structured-header.ts';
import { decodeTransfer } from './transfer.ts';

/** A part without subparts. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Media type in lower case, such as `text/plain`. */
  readonly type: string;
  /** The label in the header; empty if it has none. */
  readonly charset: string;
  /** `inline`, `attachment` or empty. */
  readonly disposition: string;
  /** Its file name as in the header, still encoded. */
  readonly fileName?: string;
  /** Transfer encoding in lower case. */
  readonly encoding: string;
  /** Not yet decoded. */
  readonly body: Buffer;
  /** Why its content cannot be read, if known: it is encrypted, or its parts were not opened. */
  readonly closed?: 'encrypted' | 'unreadable';
}

/** A part with subparts. */
export interface Multipart {
  readonly kind: 'multipart';
  /** Such as `mixed`. */
  readonly subtype: string;
  readonly parts: readonly Part[];
}

/** A message within the message (RFC 2046 5.2.1): forwarded, a member of a digest, or wrapped by a list. */
export interface Enclosed {
  readonly kind: 'message';
  /** The part that contains it. */
  readonly leaf: Leaf;
  /** The message's own bytes. */
  readonly bytes: Buffer;
  readonly head: Head;
  readonly tree: MimeTree;
}

export type Part = Leaf | Multipart | Enclosed;

/** The parts of a message, and its problems. */
export interface MimeTree {
  readonly root: Part;
  readonly defects: readonly string[];
}

/** Divides a message into its parts (RFC 2045, RFC 2046). Bytes of a body that cannot be divided are kept as text. Never throws. */
export function readMimeTree(head: Head, body: Buffer): MimeTree {
  return readTree(head, body, 0, { parts: MAX_MIME_PARTS });
}

function readTree(head: Head, body: Buffer, depth: number, left: Budget['left']): MimeTree {
  const budget: Budget = { left, defects: [] };
  return { root: readPart(head, body, 'text/plain', depth, budget), defects: budget.defects };
}

function readPart(head: Head, body: Buffer, usualType: string, depth: number, budget: Budget): Part {
  const contentType = readStructured(fieldValue(head, 'content-type'));
  const type = mediaType(contentType.value, usualType, budget);
  const isSmime = SMIME.has(type) || (type === 'application/octet-stream' && isNamedSmime(head));
  const holdsParts = type.startsWith('multipart/') || MESSAGE.has(type) || isSmime;
  if (type === 'message/external-body') return external(head, type, body);
  if (!holdsParts) return leaf(head.fields, head, type, body);
  if (depth >= MAX_MIME_DEPTH) {
    budget.defects.push(`Parts are nested more than ${MAX_MIME_DEPTH} deep; those below were not opened.`);
    return { ...leaf(head.fields, head, 'application/octet-stream', body), closed: 'unreadable' };
  }
  if (MESSAGE.has(type)) return enclosed(leaf(head.fields, head, type, body), depth, budget);
  if (isSmime) return smime(leaf(head.fields, head, type, body), depth, budget);
  const boundary = contentType.params.get('boundary') ?? '';
  const divided = boundary === '' ? undefined : divide(body, boundary, budget);
  if (!divided || divided.parts.length === 0) {
    budget.defects.push('A multipart without parts; its source is kept as text.');
    return leaf([], head, 'text/plain', body);
  }
  const subtype = type.slice('multipart/'.length);
  const childType = subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const parts = divided.parts.map((bytes) => readEntity(bytes, childType, depth, budget));
  const before = outside(head, divided.preamble, 'before the first', budget);
  const after = outside(head, divided.epilogue, 'after the last', budget);
  return { kind: 'multipart', subtype, parts: [...before, ...parts, ...after] };
}

function readEntity(bytes: Buffer, usualType: string, depth: number, budget: Budget): Part {
  const head = readHead(bytes);
  return readPart(head, bytes.subarray(head.bodyAt), usualType, depth + 1, budget);
}

const MESSAGE = new Set(['message/rfc822', 'message/global', 'message/news']);

function enclosed(part: Leaf, depth: number, budget: Budget): Part {
  if (--budget.left.parts <= 0) return part;
  // RFC 2046 5.2.1 allows no encoding here but the identity; mailers use others all the same.
  const { bytes } = decodeTransfer(part.body, part.encoding);
  const head = readHead(bytes);
  const tree = readTree(head, bytes.subarray(head.bodyAt), depth + 1, budget.left);
  return { kind: 'message', leaf: part, bytes, head, tree };
}

/** An external body (RFC 2046 5.2.3): its header says where the content is, and is shown as its text. */
function external(head: Head, type: string, body: Buffer): Leaf {
  const where = `Content-Type: ${fieldValue(head, 'content-type') ?? type}\n`;
  return leaf(head.fields, head, type, Buffer.concat([Buffer.from(where, 'latin1'), body]));
}

const SMIME = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime']);

/** RFC 8551 3.2.1: some programs mark the type only by the file name. */
function isNamedSmime(head: Head): boolean {
  const { fileName = '' } = leaf(head.fields, head, 'application/octet-stream', Buffer.alloc(0));
  return fileName.toLowerCase().endsWith('.p7m');
}

/** Opens the signed entity (RFC 8551 3.5.2) as a part, with the signature beside it. */
function smime(part: Leaf, depth: number, budget: Budget): Part {
  const opened = openSmime(decodeTransfer(part.body, part.encoding).bytes);
  if (opened.kind === 'certificates') return { ...part, type: 'application/pkcs7-signature' };
  if (opened.kind !== 'signed') return { ...part, closed: opened.kind };
  const content = readEntity(opened.content, 'text/plain', depth, budget);
  const signature: Leaf = { ...part, type: 'application/pkcs7-signature' };
  return { kind: 'multipart', subtype: 'signed', parts: [content, signature] };
}

/** The preamble for mail programs without MIME, in many languages. */
const ABOUT_MIME = /\bMIME\b/i;

/** Text outside the parts of a multipart, which RFC 2046 5.1.1 says to ignore: kept as a part if a person wrote it. */
function outside(head: Head, body: Buffer, where: string, budget: Budget): Leaf[] {
  if (body.length === 0) return [];
  const text = body.toString('latin1');
  if (!/[^\s\0]/.test(text) || (body.length < 4096 && ABOUT_MIME.test(text))) return [];
  budget.defects.push(`Text stands ${where} part of a multipart; it is kept.`);
  return [{ ...leaf([], head, 'text/plain', body), disposition: '', encoding: '' }];
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

/** RFC 2045 5.2: without a readable type it is plain text. */
function mediaType(value: string, usualType: string, budget: Budget): string {
  if (value === '') return usualType;
  if (value === 'application/xhtml+xml') return 'text/html';
  if (MEDIA_TYPE.test(value) && value.length <= 127) return value;
  budget.defects.push(
    `The content type "${value.slice(0, 40).replace(/[^\x20-\x7e]/g, '?')}" is none; read as text/plain.`,
  );
  return 'text/plain';
}
