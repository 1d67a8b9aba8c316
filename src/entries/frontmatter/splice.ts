import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, stringify } from 'yaml';
import { plainField } from './plain-fields.ts';
import { yamlDocument } from './yaml.ts';

/** Values by key; a key that is undefined is taken out. */
export type Fields = Readonly<Record<string, unknown>>;

/** A new frontmatter's YAML, in the order of the fields. */
export function writeFields(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => writeField(key, value))
    .join('');
}

/** Characters that YAML 1.2 (5.1) does not take as they are, and that readers of it refuse. */
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
  /** Offsets: from the key to behind the last line of its value. */
  readonly start: number;
  readonly end: number;
}

/**
 * The YAML of a frontmatter with the given top-level fields set, in place, and every other byte as it was: comments,
 * order and layout of whatever else stands there. A field whose value is already the same keeps its bytes too; a new
 * one goes behind the field that precedes it in `fields`.
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
  // Stable: fields inserted at one place keep their order.
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
    // A block value's end lies on the line behind its last; any other's on its last line.
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
