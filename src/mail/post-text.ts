import { decodeCharset } from './charset.ts';
import { fieldValue, readHead } from './head.ts';
import { headerText } from './header-text.ts';
import { htmlText } from './html-text.ts';
import type { Attachment } from './message.ts';
import type { Leaf, Part } from './mime-tree.ts';
import { sentText } from './sent-text.ts';
import { decodeTransfer } from './transfer.ts';

/** The text of a post, and what else it came with. */
export interface PostText {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly defects: readonly string[];
}

/** What a part holds: its texts in order, and the leaves that are none. */
interface Content {
  readonly texts: readonly Text[];
  readonly others: readonly Leaf[];
}

interface Text {
  readonly html: boolean;
  readonly text: string;
  readonly defects: readonly string[];
}

/**
 * Returns the text of the message whose parts are `root`, and its attachments. Of alternatives (RFC 2046 5.1.4) the plain
 * one is taken; of a mixture (5.1.3) all plain parts that are neither files nor attachments, with an empty line between:
 * the first is the post, the rest are mostly footers of lists. HTML counts where no plain part came before it.
 */
export function postText(root: Part): PostText {
  const { texts, others } =
    root.kind === 'leaf' && isText(root.type) ? rootText(root) : contentOf(root, { seen: false });
  const defects = new Set(texts.flatMap((text) => text.defects));
  const joined = texts.map((text) => text.text).filter((text) => text !== '');
  const attachments = others.map((leaf, index) => attachment(leaf, index));
  return { text: joined.join('\n'), attachments, defects: [...defects] };
}

function isText(type: string): boolean {
  return type.startsWith('text/');
}

function rootText(leaf: Leaf): Content {
  return { texts: [readText(leaf)], others: [] };
}

/** `plain.seen` tells whether a plain part came before, which is what a file name or HTML is judged by. */
function contentOf(part: Part, plain: { seen: boolean }): Content {
  if (part.kind === 'leaf') return leafContent(part, plain);
  if (part.subtype === 'alternative') return alternative(part.parts, plain);
  const contents = part.parts.map((child) => contentOf(child, plain));
  return {
    texts: contents.flatMap((content) => content.texts),
    others: contents.flatMap((content) => content.others),
  };
}

function leafContent(leaf: Leaf, plain: { seen: boolean }): Content {
  const attached = leaf.disposition === 'attachment' || (leaf.fileName !== undefined && plain.seen);
  const isPlain = leaf.type === 'text/plain';
  if (attached || !(isPlain || (leaf.type === 'text/html' && !plain.seen)))
    return { texts: [], others: [leaf] };
  if (isPlain) plain.seen = true;
  return { texts: [readText(leaf)], others: [] };
}

function alternative(parts: readonly Part[], plain: { seen: boolean }): Content {
  const before = plain.seen;
  const contents = parts.map((part) => {
    const own = { seen: false };
    const content = contentOf(part, own);
    return { ...content, plain: own.seen };
  });
  const filled = contents.filter((content) => content.texts.some((text) => text.text !== ''));
  const chosen = filled.find((content) => content.plain) ?? filled[0];
  plain.seen = before || chosen?.plain === true;
  const others = contents
    .flatMap((content) => content.others)
    .filter((leaf) => leaf.type !== 'text/html' || !chosen);
  return { texts: chosen?.texts ?? [], others };
}

function readText(leaf: Leaf): Text {
  const transferred = decodeTransfer(leaf.body, leaf.encoding);
  const decoded = decodeCharset(transferred.bytes, leaf.charset);
  const html = leaf.type === 'text/html' ? htmlText(decoded.text) : undefined;
  const sent = sentText(html?.text ?? decoded.text);
  const found = [transferred.defect, decoded.defect, html?.defect].filter((defect) => defect !== undefined);
  return { html: html !== undefined, text: sent.text, defects: [...found, ...sent.defects] };
}

function attachment(leaf: Leaf, index: number): Attachment {
  const { bytes } = decodeTransfer(leaf.body, leaf.encoding);
  const given =
    leaf.type === 'message/rfc822' ? subjectOf(bytes) : baseName(headerText(leaf.fileName ?? '').text);
  return { name: given || `part-${index + 1}`, type: leaf.type, bytes: bytes.length };
}

function subjectOf(message: Buffer): string {
  return headerText(fieldValue(readHead(message), 'subject') ?? '').text;
}

/** The name without folders, which some mailers leave on it and others put there to do harm. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(0, 255);
}
