import matter from 'gray-matter';
import { LineCounter, parseDocument } from 'yaml';
import { plainYaml } from './plain-yaml.ts';

/** The two halves of an entry's file. */
export interface ParsedEntry {
  readonly data: unknown;
  /** The YAML between the fences, from the end of the opening one on. */
  readonly matter: string;
  /** What follows the frontmatter and the blank line behind it. */
  readonly body: string;
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
 * Splits an entry's file and reads its YAML 1.2. Only YAML: no other engine of gray-matter's runs.
 * @throws FrontmatterError where there is no frontmatter, or it is no YAML mapping.
 */
export function parseEntry(source: string): ParsedEntry {
  if (!/^---\r?\n/.test(source))
    throw new FrontmatterError('has no frontmatter: its first line must be ---', 1);
  // Options of one's own also keep gray-matter from its cache, which hides the error of a file read twice.
  const file = matter(source, {
    language: 'yaml',
    engines: {
      yaml: { parse: mappingIn, stringify: refuse },
      js: refuse,
      javascript: refuse,
      json: refuse,
      coffee: refuse,
    },
  });
  const body = file.content.replace(/^\r?\n/, '');
  return {
    data: file.data,
    matter: file.matter,
    body,
    bodyLine: lineAt(source, source.length - body.length),
  };
}

/** The mapping that the YAML of a frontmatter says. */
function mappingIn(text: string): object {
  const plain = plainYaml(text);
  if (plain !== undefined) return plain;
  const counter = new LineCounter();
  // With its last line end, which gray-matter leaves out: half of it would be there where lines end in CR LF.
  const document = parseDocument(`${text}\n`, { lineCounter: counter, prettyErrors: false });
  const error = document.errors[0];
  if (error) throw new FrontmatterError(`is not YAML: ${error.message}`, counter.linePos(error.pos[0]).line);
  const data: unknown = document.toJS({ maxAliasCount: 100 });
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    throw new FrontmatterError('frontmatter must be a mapping of names to values', 1);
  return data;
}

/** Line, from 1, of an offset. */
function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line++;
  return line;
}

function refuse(): never {
  throw new FrontmatterError('frontmatter must be YAML', 1);
}
