import { decodeString } from 'micromark-util-decode-string';
import { quoteMarks } from '../../segments/index.ts';
import type { Layout } from '../schemas/index.ts';

/** Maximum nesting of block quotes in a body; further marks become text. CommonMark has no limit, but its parsers do. */
export const MAX_DEPTH = 100;

/** A line of the text as sent, and its place in the body. */
export interface BodyLine {
  /** Its number in the text, from 0. */
  readonly line: number;
  /** The quote marks as sent. */
  readonly marks: string;
  /** The rest, as sent. */
  readonly content: string;
}

/** A block of a body, parsed as CommonMark. Blank lines outside code belong to no block. */
export type Block =
  | { readonly type: 'paragraph'; readonly lines: readonly BodyLine[] }
  | { readonly type: 'code'; readonly language: string; readonly lines: readonly BodyLine[] }
  | { readonly type: 'quotation'; readonly children: readonly Block[] };

type Role =
  | { readonly type: 'paragraph' | 'blank' }
  | { readonly type: 'code'; readonly language: string; readonly fence: number };

interface ReadLine extends BodyLine {
  readonly role: Role;
  readonly depth: number;
}

/** The text as sent, from the body of its entry: the inverse of `writeBody`. */
export function bodyText(post: { readonly layout?: Layout | undefined }, body: string): string {
  const lines = readLines(body, post.layout);
  return lines.length > 0 ? `${lines.map((line) => line.marks + line.content).join('\n')}\n` : '';
}

/** The blocks of a body; each quotation contains the blocks one level deeper. */
export function bodyBlocks(post: { readonly layout?: Layout | undefined }, body: string): Block[] {
  return nest(readLines(body, post.layout), 0);
}

/**
 * Parses a body by the few constructs that it may have. Tests of this room check that CommonMark gives the same result; this takes a
 * twentieth of a full parser's time.
 */
function readLines(body: string, layout: Layout = {}): ReadLine[] {
  if (body === '') return [];
  const joined = new Set(layout.joined ?? []);
  const lines: ReadLine[] = [];
  let open: { readonly ticks: string; readonly depth: number; readonly role: Role } | undefined;
  let fences = 0;
  for (const source of body.replace(/\n$/, '').split('\n')) {
    const number = lines.length;
    const { depth, length } = quoteMarks(source, open?.depth ?? MAX_DEPTH);
    const marks = source.slice(0, length);
    const content = source.slice(length);
    if (open) {
      if (content === open.ticks) open = undefined;
      else
        lines.push({
          line: number,
          marks: layout.marks?.[number + 1] ?? marks,
          content,
          role: open.role,
          depth: open.depth,
        });
      continue;
    }
    const fence = /^(`{3,})([a-z]*)$/.exec(content);
    if (fence?.[1]) {
      open = { ticks: fence[1], depth, role: { type: 'code', language: fence[2] ?? '', fence: ++fences } };
    } else if (/^[ \t]*$/.test(content)) {
      if (!joined.delete(number + 1))
        lines.push({ line: number, marks, content, role: { type: 'blank' }, depth });
    } else {
      lines.push({ line: number, marks, content: unescaped(content), role: { type: 'paragraph' }, depth });
    }
  }
  return lines;
}

function unescaped(content: string): string {
  return /[\\&]/.test(content) ? decodeString(content) : content;
}

function nest(lines: readonly ReadLine[], depth: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as ReadLine;
    const end = blockEnd(lines, at, depth);
    const own = lines.slice(at, end);
    if (first.depth > depth) {
      const children = nest(own, depth + 1);
      if (children.length > 0) blocks.push({ type: 'quotation', children });
    } else if (first.role.type === 'code')
      blocks.push({ type: 'code', language: first.role.language, lines: own });
    else if (first.role.type === 'paragraph') blocks.push({ type: 'paragraph', lines: own });
    at = end;
  }
  return blocks;
}

/** Index after the last line of the block that begins at `start`. */
function blockEnd(lines: readonly ReadLine[], start: number, depth: number): number {
  const first = lines[start] as ReadLine;
  const same = (line: ReadLine) => {
    if (first.depth > depth) return line.depth > depth;
    if (line.depth !== first.depth || line.role.type !== first.role.type) return false;
    return first.role.type !== 'code' || (line.role.type === 'code' && line.role.fence === first.role.fence);
  };
  let end = start + 1;
  while (end < lines.length && same(lines[end] as ReadLine)) end++;
  return end;
}
