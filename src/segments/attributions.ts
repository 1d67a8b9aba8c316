import type { Attribution } from './attribution.ts';
import { findDate } from './attribution-date.ts';
import { attributionEnd } from './attribution-lines.ts';
import { attributed } from './attribution-shape.ts';
import { DIVIDER } from './attribution-words.ts';
import { headerBlockAt } from './inline-headers.ts';
import type { Line } from './line.ts';

/**
 * Every attribution of a body, in order, at every depth: the lines that say whose words follow, with what they say of
 * name, address, Message-ID and date. The header block of a copied message is one, from its divider ("-----Original
 * Message-----") to its last field.
 */
export function attributions(lines: readonly Line[]): Attribution[] {
  const contents = lines.map((line) => line.content);
  const found: Attribution[] = [];
  for (let i = 0; i < lines.length; ) {
    const attribution = attributionAt(lines, contents, i);
    if (attribution) found.push(attribution);
    i = attribution?.end ?? i + 1;
  }
  return found;
}

function attributionAt(
  lines: readonly Line[],
  contents: readonly string[],
  start: number,
): Attribution | undefined {
  const first = lines[start];
  if (first === undefined || first.content.trim() === '') return undefined;
  const { depth } = first;
  const sameLevel = (i: number) => lines[i]?.depth === depth;
  if (first.inner === 'inline_headers') return headers(contents, start, start, depth, sameLevel);
  if (first.inner !== 'quotation_marker') return undefined;
  const free = (i: number) => sameLevel(i) && lines[i]?.inner === 'quotation_marker';
  const end = attributionEnd(contents, start, free, (i) => (lines[i]?.depth ?? 0) > depth) ?? start + 1;
  if (DIVIDER.test(first.content.trim())) {
    let next = end;
    while (next < lines.length && next - end < 3 && sameLevel(next) && (contents[next] ?? '').trim() === '')
      next++;
    const block = headers(contents, start, next, depth, sameLevel);
    if (block) return block;
  }
  const text = contents
    .slice(start, end)
    .map((content) => content.trim())
    .join(' ');
  const said = attributed(text);
  return Object.keys(said).length === 0 ? undefined : { start, end, depth, ...said };
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
  const found = findDate(block.fields.get('date') ?? '', true);
  return {
    start,
    end: block.end,
    depth,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(messageId !== undefined && { messageId }),
    ...(found?.date !== undefined && { date: found.date }),
    ...(found?.zone !== undefined && { zone: found.zone }),
  };
}
