import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, type Pair, stringify, type YAMLMap } from 'yaml';
import { type Edit, withEdits, yamlDocument } from '../frontmatter/index.ts';

/** The path of a value: `['title']`, `['lists', 'rings']`. */
export type SettingPath = readonly [string, ...string[]];

/**
 * Sets one value in the text of a parley.yaml and keeps every other byte. An unchanged value keeps its bytes; a new one is added to the end
 * of its mapping, in the layout of the mapping.
 *
 * @param source May be empty.
 * @throws Error if the text is not a YAML mapping, or a mapping on the path is an alias (`*name`).
 */
export function withSetting(source: string, path: SettingPath, value: unknown): string {
  return withSettings(source, [[path, value]]);
}

/** Sets several values, parsing the text once. Their paths must diverge in existing, non-empty mappings. */
export function withSettings(
  source: string,
  settings: readonly (readonly [path: SettingPath, value: unknown])[],
): string {
  const { document } = yamlDocument(source);
  if (document.errors[0]) throw new Error(`parley.yaml is not YAML: ${document.errors[0].message}`);
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    if (!isScalar(contents) || contents.value !== null) throw new Error('parley.yaml is no mapping');
  }
  const edits = settings.flatMap(([path, value]) => {
    const edit = isMap(contents) ? editOf(source, contents, path, value) : atEnd(source, path, value);
    return edit ?? [];
  });
  const spliced = withEdits(source, edits);
  const expected = settings.reduce<Record<string, unknown>>(
    (data, [path, value]) => setIn(data, path, value),
    document.toJS() ?? {},
  );
  const { document: after } = yamlDocument(spliced);
  if (after.errors.length > 0 || !isDeepStrictEqual(plain(after.toJS()), plain(expected)))
    throw new Error(
      `${settings.map(([path]) => path.join('.')).join(', ')} cannot be set in parley.yaml as it is written: set it by hand`,
    );
  return spliced;
}

function editOf(source: string, map: YAMLMap, path: SettingPath, value: unknown): Edit | undefined {
  const [key, ...rest] = path;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) as
    | Pair
    | undefined;
  if (pair === undefined) return added(source, map, path, value);
  const [next, ...others] = rest;
  if (next !== undefined && isMap(pair.value) && pair.value.items.length > 0)
    return editOf(source, pair.value, [next, ...others], value);
  const meant = nested(rest, value);
  const before = (pair.value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
  if (isDeepStrictEqual(plain(before), plain(meant))) return undefined;
  const [start] = rangeOf(pair.key);
  const end = endOf(source, pair, map.flow === true);
  if (map.flow) return { start, end, text: inline({ [key]: meant }) };
  return { start, end, text: indented({ [key]: meant }, marginOf(source, start), lineEndOf(source)) };
}

/** A new pair at the end of a mapping. */
function added(source: string, map: YAMLMap, [key, ...rest]: SettingPath, value: unknown): Edit {
  const meant = nested(rest, value);
  const last = map.items.at(-1) as Pair | undefined;
  if (map.flow) {
    if (last === undefined) {
      const [start, end] = rangeOf(map);
      return { start, end, text: `{ ${inline({ [key]: meant })} }` };
    }
    const end = endOf(source, last, true);
    return { start: end, end, text: `, ${inline({ [key]: meant })}` };
  }
  if (last === undefined) return atEnd(source, [key, ...rest] as SettingPath, value) as Edit;
  const [start] = rangeOf(last.key);
  const end = endOf(source, last, false);
  const lineEnd = lineEndOf(source);
  const margin = marginOf(source, start);
  const opening = end > 0 && source[end - 1] !== '\n' ? lineEnd : '';
  return { start: end, end, text: `${opening}${margin}${indented({ [key]: meant }, margin, lineEnd)}` };
}

/** Adds the first pair to a file that has only comments or nothing. */
function atEnd(source: string, [key, ...rest]: SettingPath, value: unknown): Edit {
  const lineEnd = lineEndOf(source);
  const opening = source === '' || source.endsWith('\n') ? '' : lineEnd;
  return {
    start: source.length,
    end: source.length,
    text: `${opening}${indented({ [key]: nested(rest, value) }, '', lineEnd)}`,
  };
}

/** A pair as lines of a block, the first without its margin, each with its line end. */
function indented(pair: Record<string, unknown>, margin: string, lineEnd: string): string {
  const lines = stringify(pair, { lineWidth: 0, singleQuote: true }).trimEnd().split('\n');
  return lines.map((text, index) => (index === 0 || text === '' ? text : margin + text) + lineEnd).join('');
}

/** A pair in flow style. */
function inline(pair: Record<string, unknown>): string {
  const text = stringify(pair, { lineWidth: 0, singleQuote: true, collectionStyle: 'flow' }).trim();
  return text.slice(1, -1).trim();
}

/** Offset after a pair: in a block after its last line, in flow style after its value. */
function endOf(source: string, { key, value }: Pair, flow: boolean): number {
  const end = Math.max(rangeOf(key)[1], value === null ? 0 : rangeOf(value)[1]);
  if (flow || source[end - 1] === '\n') return end;
  return source.indexOf('\n', end) + 1 || source.length;
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const [start = 0, end = 0] = (node as { range?: readonly number[] | null } | null)?.range ?? [];
  return [start, end];
}

function marginOf(source: string, start: number): string {
  return ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1));
}

function lineEndOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** A value wrapped in mappings of one key each. */
function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function setIn(data: unknown, [key, ...rest]: SettingPath, value: unknown): Record<string, unknown> {
  const map = (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Record<
    string,
    unknown
  >;
  const [next, ...others] = rest;
  return { ...map, [key]: next === undefined ? value : setIn(map[key], [next, ...others], value) };
}

/** Data without what JSON cannot express: undefined fields are dropped. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
