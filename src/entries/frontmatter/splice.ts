import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, stringify } from 'yaml';
import { plainField } from './plain-fields.ts';
import { yamlDocument } from './yaml.ts';

/** Values by key; an undefined value deletes its key. */
export type Fields = Readonly<Record<string, unknown>>;

/** The YAML of a new frontmatter, in the order of the fields. */
export function writeFields(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => writeField(key, value))
    .join('');
}

/** Characters that YAML 1.2 (5.1) does not allow unescaped, and that parsers refuse. */
const UNPRINTABLE = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/g;

function writeField(key: string, value: unknown): string {
  return plainField(key, value) ?? generalYaml(key, value);
}

function generalYaml(key: string, value: unknown): string {
  const layout = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true };
  const yaml = stringify({ [key]: value }, layout);
  if (yaml.search(UNPRINTABLE) < 0) return yaml;
  const quoted = stringify(
    { [key]: value },
    { ...layout, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  return quoted.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

interface Span {
  readonly key: string;
  readonly value: unknown;
  /** Offsets from the key to after the last line of its value. */
  readonly start: number;
  readonly end: number;
}

/**
 * Sets top-level fields in the YAML of a frontmatter and keeps every other byte: comments, order and layout. A field whose value is
 * unchanged keeps its bytes too; a new one is inserted after the field that precedes it in `fields`.
 */
export function spliceFields(yaml: string, fields: Fields): string {
  const spans = spansOf(yaml);
  const edits: { start: number; end: number; text: string }[] = [];
  let insertAt = 0;
  for (const [key, value] of Object.entries(fields)) {
    const span = spans.find((candidate) => candidate.key === key);
    if (span) {
      if (value === undefined) edits.push({ start: span.start, end: span.end, text: '' });
      else if (!isDeepStrictEqual(span.value, value))
        edits.push({ start: span.start, end: span.end, text: writeField(key, value) });
      insertAt = span.end;
    } else if (value !== undefined) {
      edits.push({ start: insertAt, end: insertAt, text: writeField(key, value) });
    }
  }
  // A stable sort: fields inserted at one offset keep their order.
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += yaml.slice(at, edit.start);
    if (out !== '' && !out.endsWith('\n')) out += '\n';
    out += edit.text;
    at = edit.end;
  }
  const spliced = out + yaml.slice(at);
  return yaml.endsWith('\n') ? spliced : spliced.replace(/\n$/, '');
}

function spansOf(yaml: string): Span[] {
  const { contents } = yamlDocument(yaml).document;
  if (!isMap(contents)) return [];
  const spans: Span[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) continue;
    const node = value as { range?: [number, number, number] | null; toJSON?: () => unknown } | null;
    const valueEnd = Math.max(node?.range?.[1] ?? 0, key.range[1]);
    // The parser's end of a block value is on the line after its last; of any other value, on its last line.
    const lineEnd = yaml[valueEnd - 1] === '\n' ? valueEnd : yaml.indexOf('\n', valueEnd) + 1 || yaml.length;
    spans.push({
      key: String(key.value),
      value: node?.toJSON?.() ?? null,
      start: key.range[0],
      end: lineEnd,
    });
  }
  return spans;
}
