import { findDate } from '../mail/dates/index.ts';
import type { Attribution } from './attribution.ts';
import { attributionEnd } from './attribution-lines.ts';
import { attributed } from './attribution-shape.ts';
import { DIVIDER, GROUPWISE } from './attribution-words.ts';
import { isBlank } from './blank.ts';
import { headerField } from './header-fields.ts';
import { headerBlockAt } from './inline-headers.ts';
import type { Line } from './line.ts';
import { notesHeadAt } from './notes-head.ts';

/**
 * Every attribution of a body, in order, at every depth, with its name, address, Message-ID and date. The header of a copied message counts
 * as one, from its divider ("-----Original Message-----") to its last field. Some clients quote the attribution with the words: then it is
 * the first line of the quotation, at the same depth.
 *
 * @param depth Only attributions at this depth.
 */
export function attributions(lines: readonly Line[], depth?: number): Attribution[] {
  return [...eachAttribution(lines, depth)];
}

/** The same as a generator, for callers that need only the first. */
export function* eachAttribution(lines: readonly Line[], depth?: number): Generator<Attribution> {
  const contents = lines.map((line) => line.content);
  // No copied header begins before this line: the fields there name no sender.
  let senderless = 0;
  for (let i = 0; i < lines.length; ) {
    const first = lines[i] as Line;
    const { inner, content } = first;
    const isHead = inner === 'inline_headers';
    let attribution: Attribution | undefined;
    if (
      (isHead || inner === 'quotation_marker') &&
      (depth ?? first.depth) === first.depth &&
      !isBlank(content)
    ) {
      attribution = attributionAt(lines, contents, i, isHead && i < senderless);
      if (isHead && attribution === undefined && i >= senderless)
        senderless = endOfSenderless(lines, contents, i);
    }
    if (attribution) yield attribution;
    i = attribution?.end ?? i + 1;
  }
}

/** Index after a block of header fields without a sender; no part of it has one either. The line itself if there is no such block. */
function endOfSenderless(lines: readonly Line[], contents: readonly string[], start: number): number {
  const depth = lines[start]?.depth;
  const block = headerBlockAt(contents, start, (i) => lines[i]?.depth === depth);
  return block && !block.fields.has('from') ? block.end : start;
}

function attributionAt(
  lines: readonly Line[],
  contents: readonly string[],
  start: number,
  senderless: boolean,
): Attribution | undefined {
  const first = lines[start] as Line;
  const { depth } = first;
  const sameLevel = (i: number) => lines[i]?.depth === depth;
  const notes =
    first.inner === 'inline_headers' || first.inner === 'quotation_marker'
      ? copiedByNotes(contents, start, depth, sameLevel)
      : undefined;
  if (notes) return notes;
  if (senderless) return undefined;
  if (first.inner === 'inline_headers') {
    const block = headers(contents, start, start, depth, sameLevel);
    return block && isCopiedHead(contents, block) ? block : undefined;
  }
  const free = (i: number) => sameLevel(i) && lines[i]?.inner === 'quotation_marker';
  const end = attributionEnd(contents, start, free, (i) => (lines[i]?.depth ?? 0) > depth) ?? start + 1;
  if (DIVIDER.test(first.content.trim())) {
    let next = end;
    while (next < lines.length && next - end < 3 && sameLevel(next) && (contents[next] ?? '').trim() === '')
      next++;
    const block = headers(contents, start, next, depth, sameLevel);
    if (block) return block;
    const below = attributionEnd(contents, next, free, (i) => (lines[i]?.depth ?? 0) > depth);
    const said = below === undefined ? {} : attributed(contents.slice(next, below).join(' '));
    if (below !== undefined && Object.keys(said).length > 1)
      return { start, end: below, depth, head: { to: [] }, ...said };
  }
  const text = contents
    .slice(start, end)
    .map((content) => content.trim())
    .join(' ');
  const said = attributed(text);
  if (Object.keys(said).length === 0) return undefined;
  const sent = text.startsWith('From:') ? sentBelow(lines[end], depth) : {};
  const head = GROUPWISE.test(text) ? { head: { to: [] } } : {};
  return { start, end, depth, ...head, ...said, ...sent };
}

function copiedByNotes(
  contents: readonly string[],
  start: number,
  depth: number,
  free: (line: number) => boolean,
): Attribution | undefined {
  const head = notesHeadAt(contents, start, free);
  if (head === undefined) return undefined;
  const { name, address } = attributed(head.from.replace(/\/[^<(]*/, ' '));
  const date = findDate(head.date, true);
  return {
    start,
    end: head.end,
    depth,
    head: { to: [head.to], subject: head.subject },
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(date?.date !== undefined && { date: date.date }),
    ...(date?.zone !== undefined && { zone: date.zone }),
  };
}

/** The date on the first quoted line below an unquoted `From:`, as Outlook writes it: "> Sent: 23 May 2019 17:22". */
function sentBelow(line: Line | undefined, depth: number): { date?: string; zone?: string } {
  if (line === undefined || line.depth <= depth) return {};
  const field = headerField(line.content);
  const date = field?.role === 'date' ? findDate(field.value, true) : undefined;
  return {
    ...(date?.date !== undefined && { date: date.date }),
    ...(date?.zone !== undefined && { zone: date.zone }),
  };
}

/** Whether header fields without a divider belong to a copied message: a lone `From:` above a patch names its author (git-am). */
function isCopiedHead(contents: readonly string[], block: Attribution): boolean {
  const roles = new Set(contents.slice(block.start, block.end).map((content) => headerField(content)?.role));
  return roles.has('to') || (roles.has('date') && roles.has('subject') && block.start > 0);
}

function headers(
  contents: readonly string[],
  start: number,
  at: number,
  depth: number,
  free: (line: number) => boolean,
): Attribution | undefined {
  const block = headerBlockAt(contents, at, free);
  const from = block?.fields.get('from');
  if (block === undefined || from === undefined) return undefined;
  const { name, address } = attributed(from);
  const messageId = /<([^<>\s]+)>/.exec(block.fields.get('messageId') ?? '')?.[1];
  const date = findDate(block.fields.get('date') ?? '', true);
  const subject = block.fields.get('subject');
  const to = contents
    .slice(at, block.end)
    .map((content) => headerField(content))
    .filter((field) => field?.role === 'to')
    .map((field) => field?.value ?? '');
  return {
    start,
    end: block.end,
    depth,
    head: { to, ...(subject !== undefined && { subject }) },
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(messageId !== undefined && { messageId }),
    ...(date?.date !== undefined && { date: date.date }),
    ...(date?.zone !== undefined && { zone: date.zone }),
  };
}
