import { plainYaml } from './plain-yaml.ts';
import { splitEntry } from './split.ts';
import { explainFault } from './traps/index.ts';
import { yamlData } from './yaml.ts';

/** The two halves of an entry's file. */
export interface ParsedEntry {
  readonly data: unknown;
  /** The YAML between the fences, from the end of the opening one on. */
  readonly matter: string;
  /** Offset of `matter`. */
  readonly matterStart: number;
  /** What follows the frontmatter and the blank line behind it. */
  readonly body: string;
  readonly bodyStart: number;
  readonly bodyLine: number;
}

/** YAML that cannot be read, and where. */
export class FrontmatterError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Splits an entry's file and reads its YAML 1.2.
 * @throws FrontmatterError where there is no frontmatter, or it is no YAML mapping.
 */
export function parseEntry(source: string): ParsedEntry {
  const split = splitEntry(source);
  if (split === undefined) throw new FrontmatterError('has no frontmatter: its first line must be ---', 1);
  const { matter, matterStart, body, bodyStart, isClosed } = split;
  if (!isClosed) throw notClosed(matter);
  const data = mappingIn(matter);
  return { data, matter, matterStart, body, bodyStart, bodyLine: lineAt(source, bodyStart) };
}

/** The mapping that the YAML of a frontmatter says. */
function mappingIn(text: string): object {
  const plain = plainYaml(text);
  if (plain !== undefined) return plain;
  // With its last line end: half of it would be there where lines end in CR LF.
  const read = yamlData(`${text}\n`);
  if (read.ok && read.data !== null && typeof read.data === 'object' && !Array.isArray(read.data))
    return read.data;
  if (read.ok) throw new FrontmatterError('frontmatter must be a mapping of names to values', 1);
  const { line, message } = explainFault(text, read.fault);
  throw new FrontmatterError(message, line);
}

/** A line of a frontmatter: a field, an item of a list, what is indented, a comment, nothing. */
const OF_FRONTMATTER = /^(?:[A-Za-z"'?][^\n]*:(?:\s|$)|[-\s#\]}]|$)/;

/** Of a frontmatter without an end, the line before which it should stand, as far as lines tell. */
function notClosed(text: string): FrontmatterError {
  const lines = text.split('\n');
  const other = lines.findIndex((line, at) => at > 0 && !OF_FRONTMATTER.test(line));
  const nearly = lines.findIndex((line, at) => at > 0 && /^\s*(?:-{2,}|[—–]|\.{3})\s*$/.test(line));
  if (nearly > 0)
    return new FrontmatterError(
      `the frontmatter has no end: this line must be --- and no more, at its very beginning`,
      nearly + 1,
    );
  const line = other < 0 ? lines.length : other + 1;
  return new FrontmatterError(
    'the frontmatter has no end: write --- on a line of its own behind its last field, above this line',
    line,
  );
}

/** Line, from 1, of an offset. */
function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line++;
  return line;
}
