import { type Document, isMap, isScalar, isSeq, type Pair, stringify } from 'yaml';
import { parseEntry } from './parse.ts';
import { yamlTokens } from './yaml.ts';

type Path = readonly (string | number)[];

/** A range of a text, by offsets, and its replacement. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An entry's file, parsed for edits of its frontmatter: the offsets of the document are those of the file. */
export interface OpenEntry {
  readonly source: string;
  readonly document: Document.Parsed;
  /** Offset of the body. */
  readonly bodyStart: number;
}

/** @throws FrontmatterError if there is no frontmatter, or it is not a YAML mapping. */
export function openEntry(source: string): OpenEntry {
  const { matter, matterStart, bodyStart } = parseEntry(source);
  // YAML takes the opening fence as the start of a document. Include the last line end, which `matter` lacks.
  const { document } = yamlTokens(source.slice(0, matterStart + matter.length + 1));
  return { source, document, bodyStart };
}

/** Applies edits, which must not overlap; every other byte is kept. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}

/** Offsets of a text of the frontmatter as written, quotation marks included; undefined for an alias (`*name`). */
export function writtenAt({ document }: OpenEntry, path: Path): { start: number; end: number } | undefined {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end };
}

/** Replaces a name, keeping its quotation marks; no edit for an alias. */
export function nameEdit(open: OpenEntry, path: Path, name: string): Edit[] {
  const at = writtenAt(open, path);
  if (at === undefined) return [];
  const written = open.source.slice(at.start, at.end);
  const before = String(open.document.getIn(path)).trim();
  const start = at.start + written.indexOf(before);
  if (written === before || !written.includes(before)) return [{ ...at, text: inYaml(name) }];
  return [{ start, end: start + before.length, text: name }];
}

/** Adds a name to the end of a list, in the layout of the list; a new list is inserted after the field `behind`. */
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

/** Adds a list of names to the end of a mapping, on a line of its own; no edit if the mapping has such a field, or is an alias. */
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

/** Inserts a line after the one on which something ends. (In the parser's offsets a block ends on the line after its last.) */
function lineEdit(source: string, end: number, line: string): Edit {
  const at = source[end - 1] === '\n' ? end : source.indexOf('\n', end) + 1;
  return { start: at, end: at, text: `${line}${source[at - 2] === '\r' ? '\r' : ''}\n` };
}

/** A name in YAML: quoted if it would otherwise be read as a number or the like. */
function inYaml(name: string): string {
  return stringify(name, { singleQuote: true }).trimEnd();
}
