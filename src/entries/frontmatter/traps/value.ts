import { isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { yamlDocument } from '../yaml.ts';
import { lineWith, listOf, shown } from './quoted.ts';

/** How YAML read a value. */
export interface ExplainedValue {
  readonly message: string;
  /**
   * Whether the notation makes this obvious to the author, such as `[a]` being a list: then the message is left out if the field's own rule
   * says what to write.
   */
  readonly isPlainToSee: boolean;
}

type Path = readonly (string | number)[];

/**
 * Explains how YAML turned a value into another kind than its field expects, and what to write.
 *
 * @param expected The kind of value: `string`, `array`, `boolean` and so on, as Zod names it.
 * @returns undefined if there is nothing to explain.
 */
export function explainValue(text: string, path: Path, expected: string): ExplainedValue | undefined {
  const { document } = yamlDocument(text);
  const node = document.getIn(path, true) as Node | null | undefined;
  const name = path.at(-1);
  if (expected === 'string') {
    const message = explainText(text, node, name);
    return message === undefined ? undefined : { message, isPlainToSee: isPlainToSee(node, text) };
  }
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const value = node.value.trim();
  if (expected === 'boolean' && /^(?:yes|on|no|off|y|n)$/i.test(value)) {
    const message = `YAML 1.2 reads ${value} as text: write ${name}: ${/^(?:yes|on|y)$/i.test(value)}`;
    return { message, isPlainToSee: false };
  }
  if (expected !== 'array' || typeof name !== 'string') return undefined;
  return { message: `is one text, not a list: write ${name}: ${listOf(value)}`, isPlainToSee: true };
}

/** Whether the notation shows the kind: a list between brackets, a number written in the usual form. */
function isPlainToSee(node: Node | null | undefined, text: string): boolean {
  if (isSeq(node) || isMap(node)) return node.flow === true || node.items.length > 1;
  if (!isScalar(node)) return false;
  if (node.value === null) return node.source === '' && commentAt(text, node.range?.[0] ?? 0) === undefined;
  return (
    typeof node.value === 'boolean' || (typeof node.value === 'number' && node.source === String(node.value))
  );
}

function explainText(
  text: string,
  node: Node | null | undefined,
  name: string | number | undefined,
): string | undefined {
  if (node === undefined || node === null) return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  const written = text.slice(start, end).trim();
  const write = (meant: string) => `write ${lineWith(name, meant)}`;
  if (isAlias(node))
    return `YAML takes ${shown(written)} for the repetition of another value: ${write(written)}`;
  if (isSeq(node) || isMap(node)) return explainCollection(written, isMap(node), node.flow === true, write);
  if (!isScalar(node)) return undefined;
  if (node.anchor !== undefined && node.value === null)
    return `YAML takes "&${node.anchor}" for the name of a value (an anchor), and the value is empty: ${write(`&${node.anchor}`)}`;
  if (node.tag?.startsWith('!') && node.value === '')
    return `YAML takes "${node.tag}" for the type of a value (a tag), and the value is empty: ${write(node.tag)}`;
  if (node.value === null) return explainNull(text, written, start, name, write);
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL)
    return node.value === ''
      ? `begins a text ("${written.slice(0, 1)}") whose lines are missing: indent them below it`
      : undefined;
  if (typeof node.value === 'number')
    return `YAML reads ${written} as the number ${node.value}: ${write(written)}`;
  if (typeof node.value === 'boolean') return `YAML reads ${written} as a truth value: ${write(written)}`;
  return undefined;
}

function explainNull(
  text: string,
  written: string,
  start: number,
  name: string | number | undefined,
  write: (meant: string) => string,
): string {
  if (written !== '') return `YAML reads ${written} as nothing (null): ${write(written)}`;
  const comment = commentAt(text, start);
  if (comment !== undefined)
    return `YAML takes ${shown(comment)} for a comment, so that nothing is left (null): ${write(comment)}`;
  return `is empty (null): write ${typeof name === 'string' ? 'its value, or take the field out' : 'the item, or take its line out'}`;
}

/** The comment after a name or an item mark on the line of an offset. */
function commentAt(text: string, offset: number): string | undefined {
  const lineEnd = text.indexOf('\n', offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  return /(?:^|[ \t:-])(#.*)$/.exec(line)?.[1]?.trimEnd();
}

function explainCollection(
  written: string,
  isMapping: boolean,
  isFlow: boolean,
  write: (meant: string) => string,
): string {
  const kind = isMapping ? 'a mapping (name: value)' : 'a list';
  if (written.includes('\n')) {
    const joined = written
      .split('\n')
      .map((line) => line.trim())
      .join(' ');
    return `YAML reads ${shown(joined)} as ${kind}, for ${isMapping ? 'its ":"' : 'its "-"'}: quote it: ${write(joined)}`;
  }
  const why = isFlow ? '' : `, for its "${isMapping ? ':' : '-'}"`;
  return `YAML reads ${shown(written)} as ${kind}${why}: quote it: ${write(written)}`;
}
