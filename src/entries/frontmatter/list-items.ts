import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { Edit, OpenEntry } from './edits.ts';
import { afterColon, endOfLines, endOfNode, lineEnd, lineStart, startOfPair } from './extent.ts';
import { blockYaml, inlineYaml } from './inline.ts';

/** Edits, or why the file cannot be edited so. */
export type Edits =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly reason: string };

export const edits = (...list: Edit[]): Edits => ({ ok: true, edits: list });
export const refused = (reason: string): Edits => ({ ok: false, reason });

/** Fields of an item, or a text. */
export type Item = string | Readonly<Record<string, unknown>>;

/**
 * Inserts an item into a list of the frontmatter's top level, in the layout of the list, so that it becomes the item number `at` (from 0). A
 * comment above an item stays above it. A list that is missing is written after the last of the fields `behind`.
 */
export function insertedItem(
  open: OpenEntry,
  field: string,
  at: number,
  item: Item,
  behind: readonly string[],
): Edits {
  const { source, document } = open;
  const root = document.contents;
  if (!isMap(root) || root.flow) return refused('its frontmatter is no list of fields, one a line');
  const pair = pairOf(root.items, field);
  const end = lineEnd(source);
  if (pair === undefined) {
    const written = blockItem(item, '  ', ' ', end);
    return edits(lineAt(source, startOfNew(open, root.items, behind), `${field}:${end}${written}`));
  }
  const { value } = pair;
  if (isAlias(value)) return refused(`${field} repeats another list (*${value.source})`);
  const isEmpty = (isScalar(value) && value.value === null) || (isSeq(value) && value.items.length === 0);
  if (isEmpty) return intoEmpty(open, pair, value as Node, blockItem(item, '  ', ' ', end), item);
  if (!isSeq(value)) return refused(`${field} is no list`);
  if (value.flow) return edits(intoFlow(open, value, at, item));
  const dashes = dashesOf(value);
  const [dash = 0] = dashes;
  const first = lineStart(source, dash);
  if (!isBlank(source.slice(first, dash))) return refused(`${field} does not begin on a line of its own`);
  const margin = source.slice(first, dash);
  const contents = value.items.map((one) => (one as Node | null)?.range?.[0] ?? 0);
  const gap = /^ +/.exec(source.slice(dash + 1, contents[0]))?.[0] ?? ' ';
  const after = at === 0 ? afterHeader(source, pair) : endOfLines(source, value.items[at - 1]);
  if (after === undefined) return refused(`${field} does not begin on a line of its own`);
  return edits(lineAt(source, after, blockItem(item, margin, gap, end)));
}

/** Removes an item of such a list. Comments beside it stay; a list that becomes empty without any is removed. */
export function removedItem({ source, document }: OpenEntry, field: string, at: number): Edits {
  const root = document.contents;
  const pair = isMap(root) ? pairOf(root.items, field) : undefined;
  const list = pair?.value;
  if (pair === undefined || !isSeq(list)) return refused(`${field} is no list of its own`);
  if (list.flow)
    return list.items.length === 1 ? edits(withoutPair(source, pair)) : edits(outOfFlow(list, at));
  const dash = dashesOf(list)[at] ?? 0;
  const start = lineStart(source, dash);
  if (!isBlank(source.slice(start, dash))) return refused(`${field} does not begin on a line of its own`);
  const end = endOfLines(source, list.items[at]);
  if (list.items.length > 1) return edits({ start, end, text: '' });
  const header = afterHeader(source, pair) ?? start;
  const own = source.slice(startOfPair(pair), header);
  const isOnlyItem = header === start && !own.includes('#');
  if (isOnlyItem) return edits({ start: lineStart(source, startOfPair(pair)), end, text: '' });
  const colon = afterColon(pair) ?? 0;
  return edits({ start: colon, end: colon, text: ' []' }, { start, end, text: '' });
}

/** The items of a block list as lines, the dash after `margin` and `gap` after the dash. */
function blockItem(item: Item, margin: string, gap: string, end: string): string {
  if (typeof item === 'string') return `${margin}-${gap}${inlineYaml(item, false)}${end}`;
  const lines = blockYaml(item, `${margin} ${gap}`, end);
  return `${margin}-${lines.slice(margin.length + 1)}`;
}

function intoEmpty(open: OpenEntry, pair: Pair, value: Node, block: string, item: Item): Edits {
  const { source } = open;
  const [start = 0, end = 0] = value.range ?? [];
  const written = source.slice(start, end);
  // A comment within the brackets stays there.
  if (written.includes('#')) return edits({ start: end - 1, end: end - 1, text: inlineYaml(item, true) });
  const colon = afterColon(pair);
  if (colon === undefined) return refused('its frontmatter is written in an unusual way');
  const feed = source.indexOf('\n', Math.max(colon, end));
  const rest = source.slice(Math.max(colon, end), feed);
  if (written === '') return edits({ start: feed + 1, end: feed + 1, text: block });
  const from = isBlank(rest) ? colon : start;
  return edits(
    { start: from, end: isBlank(rest) ? end + rest.trimEnd().length : end, text: '' },
    {
      start: feed + 1,
      end: feed + 1,
      text: block,
    },
  );
}

function intoFlow({ source }: OpenEntry, list: YAMLSeq, at: number, item: Item): Edit {
  const text = inlineYaml(item, true);
  const node = list.items[at === 0 ? 0 : at - 1];
  const start = (node as Node).range?.[0] ?? 0;
  const begin = lineStart(source, start);
  const margin = source.slice(begin, start);
  const apart = begin > (list.range?.[0] ?? 0) && isBlank(margin) ? `${lineEnd(source)}${margin}` : ' ';
  const place = at === 0 ? start : endOfNode(node);
  return { start: place, end: place, text: at === 0 ? `${text},${apart}` : `,${apart}${text}` };
}

function outOfFlow(list: YAMLSeq, at: number): Edit {
  const rangeOf = (index: number) => (list.items[index] as Node | undefined)?.range ?? [0, 0, 0];
  if (at + 1 < list.items.length) return { start: rangeOf(at)[0], end: rangeOf(at + 1)[0], text: '' };
  return { start: rangeOf(at - 1)[1], end: rangeOf(at)[1], text: '' };
}

function withoutPair(source: string, pair: Pair): Edit {
  return { start: lineStart(source, startOfPair(pair)), end: endOfLines(source, pair), text: '' };
}

/** Offsets of the dashes of a block list. */
function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    return dash === undefined ? [] : [dash.offset];
  });
}

/** Offset after the line on which a field's name stands; undefined if its value begins there. */
function afterHeader(source: string, pair: Pair): number | undefined {
  const colon = afterColon(pair);
  if (colon === undefined) return undefined;
  const feed = source.indexOf('\n', colon);
  return /^[ \t]*(?:#.*)?\r?$/.test(source.slice(colon, feed)) ? feed + 1 : undefined;
}

/** Where a new field of the top level begins: after the last of those given, or at the end. */
export function startOfNew(
  { source, document, bodyStart }: OpenEntry,
  pairs: readonly Pair[],
  behind: readonly string[],
): number {
  const last = behind.findLast((name) => pairOf(pairs, name) !== undefined);
  const pair = last === undefined ? pairs.at(-1) : pairOf(pairs, last);
  if (pair !== undefined) return endOfLines(source, pair);
  return Math.min(document.range[1], bodyStart);
}

export function pairOf(pairs: readonly Pair[], key: string): Pair | undefined {
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

export function isBlank(text: string): boolean {
  return /^[ \t\r]*$/.test(text);
}

/** Inserts lines at the start of a line; the last line of a file may lack its end. */
function lineAt(source: string, at: number, text: string): Edit {
  return { start: at, end: at, text: source[at - 1] === '\n' ? text : `${lineEnd(source)}${text}` };
}
