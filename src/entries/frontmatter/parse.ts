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
  /** The text after the frontmatter and one blank line. */
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
 * Splits an entry's file and parses its YAML 1.2.
 *
 * @throws FrontmatterError if there is no frontmatter, or it is not a YAML mapping.
 */
export function parseEntry(source: string): ParsedEntry {
  const split = splitEntry(source);
  if (split === undefined) throw new FrontmatterError('has no frontmatter: its first line must be ---', 1);
  const { matter, matterStart, body, bodyStart, isClosed } = split;
  if (!isClosed) throw notClosed(matter);
  const data = mappingIn(matter);
  return { data, matter, matterStart, body, bodyStart, bodyLine: lineAt(source, bodyStart) };
}

/** Parses the YAML of a frontmatter as a mapping. */
function mappingIn(text: string): object {
  const plain = plainYaml(text);
  if (plain !== undefined) return plain;
  // Add the last line end: half of it is present in files with CR LF.
  const read = yamlData(`${text}\n`);
  if (read.ok && read.data !== null && typeof read.data === 'object' && !Array.isArray(read.data))
    return read.data;
  if (read.ok) throw new FrontmatterError('frontmatter must be a mapping of names to values', 1);
  const { line, message } = explainFault(text, read.fault);
  throw new FrontmatterError(message, line);
}

/** A line that may belong to a frontmatter: a field, a list item, an indented line, a comment, an empty line. */
const OF_FRONTMATTER = /^(?:[A-Za-z"'?][^\n]*:(?:\s|$)|[-\s#\]}]|$)/;

/** The error for a frontmatter without closing fence, with the line before which the fence probably belongs. */
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
