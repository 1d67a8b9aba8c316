import { type YamlFault, yamlData } from '../yaml.ts';
import { lineWith, listOf } from './quoted.ts';
import { meantBy, readingOf } from './reading.ts';

/** Maximum number of lines above an error that are searched for its cause. */
const FURTHEST = 400;
/** Maximum number of corrections tried; each is checked by parsing everything again. */
const MOST_TRIED = 40;
/** Maximum characters of a frontmatter that is parsed so often. */
const MOST_READ = 100_000;

/** An explanation of a YAML error for its author. */
export interface Explained {
  readonly line: number;
  readonly message: string;
}

/** A possible correction: replacement lines, and the message. */
interface Attempt {
  /** Index of the first line. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  readonly message: string;
}

/** A field or a list item: margin, name, blank after its colon, value. */
const FIELD = /^([ \t]*(?:-[ \t]+)*)(?:([A-Za-z][\w-]*):([ \t]*))?(.*)$/;

/**
 * Explains a YAML error in a sentence, with the corrected line: tries corrections from the error upwards, and reports the first that
 * removes the error.
 *
 * @param text Its lines are those of the file.
 */
export function explainFault(text: string, fault: YamlFault): Explained {
  if (fault.code === 'DEPTH' || fault.code === 'ALIASES') return fault;
  const { line, message } = causeOf(text.split('\n'), fault);
  return { line, message: `is not YAML: ${message}` };
}

function causeOf(lines: readonly string[], fault: YamlFault): Explained {
  if (fault.code === 'DUPLICATE_KEY') return duplicate(lines, fault);
  let tried = lines.reduce((length, line) => length + line.length, 0) > MOST_READ ? MOST_TRIED : 0;
  const last = Math.min(fault.line - 1, lines.length - 1);
  for (let at = last; at >= Math.max(0, last - FURTHEST) && tried < MOST_TRIED; at--) {
    for (const attempt of attemptsAt(lines, at)) {
      if (tried++ >= MOST_TRIED) break;
      if (mends(lines, attempt, fault)) return { line: attempt.from + 1, message: attempt.message };
    }
  }
  return { line: fault.line, message: `${fault.message}: put the value of the field in quotation marks` };
}

function mends(lines: readonly string[], { from, to, lines: instead }: Attempt, fault: YamlFault): boolean {
  const read = yamlData([...lines.slice(0, from), ...instead, ...lines.slice(to)].join('\n'));
  return read.ok || read.fault.line > fault.line - (to - from - instead.length);
}

function attemptsAt(lines: readonly string[], at: number): Attempt[] {
  const line = (lines[at] ?? '').replace(/\r$/, '');
  if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
  const one = (instead: string, message: string): Attempt => ({
    from: at,
    to: at + 1,
    lines: [instead],
    message,
  });
  const [, margin = '', name, gap = '', value = ''] = FIELD.exec(line) ?? [];
  if (/^ *\t/.test(line)) {
    const spaced = line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', '  '));
    return [one(spaced, 'YAML takes no tabs before a field or a line that goes on: indent it by spaces')];
  }
  const isItem = margin.includes('-');
  if (name === undefined && !isItem) return continuations(line, one);
  const attempts: Attempt[] = [];
  const written = value.trimEnd();
  if (name !== undefined && gap === '' && written !== '')
    attempts.push(
      one(
        `${margin}${name}: ${value}`,
        `YAML needs a space behind the colon of a field: write ${name}: ${written}`,
      ),
    );
  if (name !== undefined && !isItem && /^ +$/.test(margin))
    attempts.push(
      one(
        line.trimStart(),
        `${name} is indented further than the fields above or below: begin it below them`,
      ),
    );
  const prefix = `${margin}${name === undefined ? '' : `${name}: `}`;
  const spread = spreadOf(lines, at, margin.length);
  for (const [text, to] of spread === undefined
    ? [[written, at + 1] as const]
    : [[written, at + 1] as const, spread]) {
    const says = readingOf(text);
    if (says === undefined) continue;
    const items = /^\[(.*)\]$/.exec(text)?.[1];
    if (items !== undefined && name !== undefined) {
      const list = `${name}: ${listOf(items)}`;
      attempts.push({
        from: at,
        to,
        lines: [margin + list],
        message: `${name}: ${says}: quote its items: ${list}`,
      });
    }
    const meant = meantBy(text);
    const below = to === at + 1 ? undefined : FIELD.exec((lines[at + 1] ?? '').trim())?.[2];
    const other =
      below === undefined
        ? ''
        : `; or, where ${below} is a field of its own, begin it below ${name ?? 'the item'}`;
    const message = `${name ?? 'an item'}: ${says}: quote it: ${lineWith(name, meant)}${other}`;
    attempts.push({ from: at, to, lines: [`${prefix}${lineWith(undefined, meant).slice(2)}`], message });
  }
  return attempts;
}

/** Corrections for a line that is neither a field nor an item: it may continue the line above. */
function continuations(line: string, one: (instead: string, message: string) => Attempt): Attempt[] {
  const message =
    'the line is no field (name: value): where it goes on from the line above, indent it by two spaces; where it belongs to the body, end the frontmatter above it with ---';
  return [one(`  ${line}`, message)];
}

/**
 * Joins a value that continues in further indented lines into one line; also gives the line after it. Undefined if it does not continue.
 */
function spreadOf(
  lines: readonly string[],
  at: number,
  margin: number,
): readonly [string, number] | undefined {
  let end = at + 1;
  const isWithin = (line: string) => line.trim() === '' || (/^[ \t]*/.exec(line)?.[0].length ?? 0) > margin;
  while (end < lines.length && isWithin(lines[end] ?? '')) end++;
  if (end === at + 1) return undefined;
  const [, , , , first = ''] = FIELD.exec(lines[at] ?? '') ?? [];
  const text = [first, ...lines.slice(at + 1, end)].map((line) => line.trim()).join(' ');
  return [text.trim(), end];
}

function duplicate(lines: readonly string[], { line, message }: YamlFault): Explained {
  const [, margin = '', name] = FIELD.exec(lines[line - 1] ?? '') ?? [];
  if (name === undefined) return { line, message };
  const isSame = (other: string) =>
    other.slice(margin.length).startsWith(`${name}:`) && /^[-\s]*$/.test(other.slice(0, margin.length));
  const before = lines.slice(0, line - 1).findLastIndex(isSame);
  const where = before < 0 ? 'above' : `on line ${before + 1}`;
  return {
    line,
    message: `${message}: ${name} stands here and ${where}: keep one of them`,
  };
}
