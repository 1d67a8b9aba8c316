import { isAlias, isScalar, type Pair, Scalar, visit } from 'yaml';
import { yamlDocument } from '../yaml.ts';
import { lineWith, shown } from './quoted.ts';

/** A value of which YAML silently drops a part. */
export interface CutValue {
  readonly line: number;
  /** The field of the frontmatter that contains it. */
  readonly field: string;
  readonly message: string;
}

/** A quick test for such lines: an unquoted value followed by ` #`, or one that begins with `&` or `!`. */
const SUSPECT =
  /^(?![ \t]*(?:-[ \t]+)*[A-Za-z][\w-]*:[ \t]+['"|>])[ \t]*(?:-[ \t]+)*[^'"\s#][^\n]*[ \t]#|[:[{,-][ \t]+[&!]/m;

/**
 * Values of a frontmatter that YAML shortens: ` #` begins a comment, and an anchor (`&x`) or a tag (`!x`) at the start of a value is
 * dropped. Quoted values and block texts after `|` or `>` are safe. Frontmatters without suspect lines are not parsed.
 */
export function cutValues(matter: string): CutValue[] {
  if (!SUSPECT.test(matter)) return [];
  const { document, counter } = yamlDocument(matter);
  const cut: CutValue[] = [];
  const repeated = new Set<string>();
  visit(document, { Alias: (_, node) => void repeated.add(node.source) });
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key') return;
      const field = fieldOf([...path, node]);
      const name = key === 'value' ? nameOf(path.at(-1)) : undefined;
      const trap = trapOf(matter, node, repeated);
      if (trap === undefined || isAlias(node)) return;
      const line = counter.linePos(node.range?.[0] ?? 0).line;
      const where = name ?? field;
      cut.push({
        line,
        field,
        message: `${where}: ${trap.says}: write ${lineWith(name, trap.meant)}${trap.besides}`,
      });
    },
  });
  return cut;
}

interface Told {
  readonly says: string;
  readonly meant: string;
  readonly besides: string;
}

function trapOf(matter: string, node: Scalar, repeated: ReadonlySet<string>): Told | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const isPlain = node.type === Scalar.PLAIN || node.type === undefined;
  const text = matter
    .slice(start, end)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  if (node.anchor !== undefined && !repeated.has(node.anchor) && node.value !== null)
    return {
      says: `YAML takes "&${node.anchor}" for the name of a value (an anchor), and reads ${shown(String(node.value))}`,
      meant: `&${node.anchor} ${text}`,
      besides: ', or take it out',
    };
  if (node.tag?.startsWith('!') && isPlain && node.value !== '')
    return {
      says: `YAML takes "${node.tag}" for the type of a value (a tag), and reads ${shown(String(node.value))}`,
      meant: `${node.tag} ${text}`,
      besides: ', or take it out',
    };
  if (!isPlain || text === '') return undefined;
  const lineEnd = matter.indexOf('\n', end);
  const rest = matter.slice(end, lineEnd < 0 ? matter.length : lineEnd);
  const comment = /^[ \t]+#.*?(?=\r?$)/.exec(rest)?.[0];
  if (comment === undefined) return undefined;
  return {
    says: `YAML takes ${shown(comment.trim())} for a comment, cuts it off and reads ${shown(text)}`,
    meant: text + comment.trimEnd(),
    besides: ', or put the comment on a line of its own',
  };
}

/** The top-level field of a path. */
function fieldOf(path: readonly unknown[]): string {
  return nameOf(path.find((one) => nameOf(one) !== undefined)) ?? '';
}

function nameOf(one: unknown): string | undefined {
  const { key } = (one ?? {}) as Partial<Pair>;
  return isScalar(key) ? String(key.value) : undefined;
}
