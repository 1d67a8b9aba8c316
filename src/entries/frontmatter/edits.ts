import { type Document, isMap, isScalar, isSeq, type Pair, stringify } from 'yaml';
import { parseEntry } from './parse.ts';
import { yamlDocument } from './yaml.ts';

type Path = readonly (string | number)[];

/** A stretch of a text, by offsets, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An entry's file, opened to be edited in its frontmatter: the offsets of the document are those of the file. */
export interface OpenEntry {
  readonly source: string;
  readonly document: Document.Parsed;
  /** Offset of the body. */
  readonly bodyStart: number;
}

/** @throws FrontmatterError where there is no frontmatter, or it is no YAML mapping. */
export function openEntry(source: string): OpenEntry {
  const { matter, matterStart, bodyStart } = parseEntry(source);
  // The opening fence is YAML's own mark of a document's beginning. With the last line end, which `matter` is without.
  const { document } = yamlDocument(source.slice(0, matterStart + matter.length + 1));
  return { source, document, bodyStart };
}

/** The text with edits made, which must not overlap; every other byte as it was. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}

/** Offsets of a text of the frontmatter as it is written there, quotation marks and all; undefined where it is written elsewhere (`*name`). */
export function writtenAt({ document }: OpenEntry, path: Path): { start: number; end: number } | undefined {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end };
}

/** Puts another name in the place of one, in the same quotation marks; no edit where it is written elsewhere. */
export function nameEdit(open: OpenEntry, path: Path, name: string): Edit[] {
  const at = writtenAt(open, path);
  if (at === undefined) return [];
  const written = open.source.slice(at.start, at.end);
  const before = String(open.document.getIn(path)).trim();
  const start = at.start + written.indexOf(before);
  if (written === before || !written.includes(before)) return [{ ...at, text: inYaml(name) }];
  return [{ start, end: start + before.length, text: name }];
}

/** Adds a name to the end of a list, in the layout that the list has; a new one stands behind the field `behind`. */
export function listEdit(open: OpenEntry, of: Path, field: string, name: string, behind: string): Edit[] {
  const { source, document } = open;
  const map = of.length === 0 ? document.contents : document.getIn(of, true);
  if (!isMap(map)) return [];
  const written = inYaml(name);
  const list = pairOf(map.items, field);
  if (list === undefined) {
    const neighbour = pairOf(map.items, behind);
    if (neighbour === undefined) return [];
    const end = endOf(neighbour);
    if (map.flow) return [{ start: end, end, text: `, ${field}: [${written}]` }];
    const margin = ' '.repeat(startOf(neighbour) - lineStart(source, startOf(neighbour)));
    return [lineEdit(source, end, `${margin}${field}: [${written}]`)];
  }
  if (!isSeq(list.value)) return [];
  if (list.value.items.length === 0) {
    const [start = 0, end = 0] = list.value.range ?? [];
    return [{ start, end, text: `[${written}]` }];
  }
  const last = list.value.items.at(-1) as { range?: readonly [number, number, number] };
  const [start = 0, end = 0] = last.range ?? [];
  if (list.value.flow) return [{ start: end, end, text: `, ${written}` }];
  const mark = /^[ ]*-[ ]+/.exec(source.slice(lineStart(source, start), start))?.[0] ?? '- ';
  return [lineEdit(source, end, mark + written)];
}

/** Adds a list of names to the end of a mapping, on a line of its own; no edit where it has such a field, or is written elsewhere. */
export function fieldEdit(open: OpenEntry, of: Path, field: string, names: readonly string[]): Edit[] {
  const { source, document } = open;
  const map = document.getIn(of, true);
  const last = isMap(map) ? map.items.at(-1) : undefined;
  if (!isMap(map) || last === undefined || pairOf(map.items, field) !== undefined) return [];
  const text = `${field}: [${names.map(inYaml).join(', ')}]`;
  const end = endOf(last);
  if (map.flow) return [{ start: end, end, text: `, ${text}` }];
  const margin = ' '.repeat(startOf(last) - lineStart(source, startOf(last)));
  return [lineEdit(source, end, margin + text)];
}

type Node = { range?: readonly [number, number, number] | null } | null;

function pairOf(pairs: readonly Pair[], key: string): Pair | undefined {
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function startOf({ key }: Pair): number {
  return (key as Node)?.range?.[0] ?? 0;
}

function endOf({ key, value }: Pair): number {
  return Math.max((key as Node)?.range?.[1] ?? 0, (value as Node)?.range?.[1] ?? 0);
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** A new line behind the one on which something ends. (A block's end lies on the line behind its last.) */
function lineEdit(source: string, end: number, line: string): Edit {
  const at = source[end - 1] === '\n' ? end : source.indexOf('\n', end) + 1;
  return { start: at, end: at, text: `${line}${source[at - 2] === '\r' ? '\r' : ''}\n` };
}

/** A name as YAML has it: in quotation marks where it would be read as a number or the like. */
function inYaml(name: string): string {
  return stringify(name, { singleQuote: true }).trimEnd();
}
