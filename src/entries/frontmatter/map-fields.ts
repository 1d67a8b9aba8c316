import { isDeepStrictEqual } from 'node:util';
import { isAlias, isCollection, isMap, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { type Edit, listEdit, nameEdit, type OpenEntry } from './edits.ts';
import {
  afterColon,
  endOfLines,
  endOfNode,
  isBlockScalar,
  lineEnd,
  lineStart,
  startOfPair,
} from './extent.ts';
import { blockYaml, inlineYaml } from './inline.ts';
import { type Edits, edits, isBlank, pairOf, refused, removedItem } from './list-items.ts';

type Path = readonly (string | number)[];

/** A field and its value; undefined removes it. */
export type FieldChange = readonly [field: string, value: unknown];

/**
 * Sets fields of a mapping of the frontmatter: of the top level (an empty path) or of an item of a list. A value that is the same keeps its
 * bytes, another is written in its place; a new field is written after the last of the fields that precede it in `order`.
 */
export function setFields(
  open: OpenEntry,
  path: Path,
  changes: readonly FieldChange[],
  order: readonly string[],
): Edits {
  const map = path.length === 0 ? open.document.contents : open.document.getIn(path, true);
  if (isAlias(map)) return refused(`it repeats what stands elsewhere in the file (*${map.source})`);
  if (!isMap(map)) return refused('it is no list of fields');
  const all: Edit[] = [];
  const added: FieldChange[] = [];
  for (const [field, value] of changes) {
    const pair = pairOf(map.items, field);
    if (pair === undefined) {
      if (value !== undefined) added.push([field, value]);
      continue;
    }
    if (value !== undefined && isDeepStrictEqual(jsOf(pair.value), value)) continue;
    const made =
      value === undefined
        ? withoutField(open, map, pair)
        : withValue(open, [...path, field], map, pair, value);
    if (!made.ok) return made;
    for (const one of made.edits) all.push(one);
  }
  const gone = new Set(changes.flatMap(([field, value]) => (value === undefined ? [field] : [])));
  const staying = order.filter((field) => !gone.has(field));
  for (const one of addedFields(open, map, added, staying)) all.push(one);
  return edits(...all);
}

function jsOf(node: unknown): unknown {
  try {
    return (node as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
  } catch {
    return undefined;
  }
}

function withValue(open: OpenEntry, path: Path, map: YAMLMap, pair: Pair, value: unknown): Edits {
  const { source } = open;
  const node = pair.value as Node | null;
  const before = jsOf(node);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(value)) {
    const small = withOneName(open, path, before, value);
    if (small !== undefined) return edits(...small);
  }
  const inFlow = map.flow === true;
  const isLong = typeof value === 'string' && value.includes('\n') && !inFlow;
  const isBlock = isBlockScalar(node) || (isCollection(node) && !node.flow);
  const line = source.slice(endOfNode(pair), endOfLines(source, pair));
  if (isBlock || (isLong && isBlank(line.trimEnd()))) {
    const field = String(path.at(-1));
    const start = startOfPair(pair);
    const margin = ' '.repeat(start - lineStart(source, start));
    const ends = endOfLines(source, pair);
    return edits({
      start,
      end: ends,
      text: blockYaml({ [field]: value }, margin, lineEnd(source)).trimStart(),
    });
  }
  const text = inlineYaml(value, inFlow);
  const [from, to] = node?.range ?? [];
  const colon = afterColon(pair);
  if (from === undefined || to === undefined || colon === undefined)
    return refused('its frontmatter is written in an unusual way');
  if (from === to) return edits({ start: colon, end: colon, text: ` ${text}` });
  return edits({ start: from, end: to, text });
}

/** The edits of a list in which one name is another, is new at the end, or is gone; undefined for any other change. */
function withOneName(
  open: OpenEntry,
  path: Path,
  before: readonly unknown[],
  value: readonly unknown[],
): readonly Edit[] | undefined {
  const differing = value.flatMap((one, at) => (one === before[at] ? [] : [at]));
  const [at] = differing;
  if (at === undefined || differing.length > 1 || typeof value[at] !== 'string') {
    const gone = before.findIndex((one, index) => one !== value[index]);
    const isRemoved = value.length > 0 && isDeepStrictEqual(before.toSpliced(gone, 1), value);
    if (!isRemoved || path.length !== 1) return undefined;
    const removed = removedItem(open, String(path[0]), gone);
    return removed.ok ? removed.edits : undefined;
  }
  if (value.length === before.length) return nameEdit(open, [...path, at], value[at]);
  if (at === before.length && at + 1 === value.length)
    return listEdit(open, path.slice(0, -1), String(path.at(-1)), value[at], '');
  return undefined;
}

function withoutField(open: OpenEntry, map: YAMLMap, pair: Pair): Edits {
  const { source } = open;
  const at = map.items.indexOf(pair);
  const start = startOfPair(pair);
  if (map.flow) {
    const next = map.items[at + 1];
    const before = map.items[at - 1];
    if (next !== undefined) return edits({ start, end: startOfPair(next), text: '' });
    if (before !== undefined) return edits({ start: endOfNode(before), end: endOfNode(pair), text: '' });
    return refused('it is the only field of its mapping');
  }
  const begin = lineStart(source, start);
  const end = endOfLines(source, pair);
  if (isBlank(source.slice(begin, start))) return edits({ start: begin, end, text: '' });
  // It stands behind the dash of its item, where the next field takes its place.
  const next = map.items[at + 1];
  if (next === undefined || !isBlank(source.slice(end, startOfPair(next))))
    return refused('the field that goes stands behind a dash, with a comment below it');
  return edits({ start, end: startOfPair(next), text: '' });
}

function addedFields(
  { source }: OpenEntry,
  map: YAMLMap,
  added: readonly FieldChange[],
  order: readonly string[],
): Edit[] {
  const [first] = map.items;
  if (first === undefined) return [];
  return added
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([field, value]) => {
      const behind = order.slice(0, Math.max(0, order.indexOf(field)));
      const last = behind.findLast((name) => pairOf(map.items, name) !== undefined);
      const pair = pairOf(map.items, last ?? '') ?? map.items.at(-1) ?? first;
      if (map.flow) {
        const end = endOfNode(pair);
        return { start: end, end, text: `, ${field}: ${inlineYaml(value, true)}` };
      }
      const start = startOfPair(first);
      const margin = ' '.repeat(start - lineStart(source, start));
      const end = endOfLines(source, pair);
      const text = blockYaml({ [field]: value }, margin, lineEnd(source));
      return { start: end, end, text: source[end - 1] === '\n' ? text : `${lineEnd(source)}${text}` };
    });
}
