import matter from 'gray-matter';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from 'yaml';

/** The two halves of an entry's file. */
export interface ParsedEntry {
  readonly data: unknown;
  /** The YAML between the fences. */
  readonly matter: string;
  /** What follows the frontmatter and the blank line behind it. */
  readonly body: string;
  readonly bodyLine: number;
  /** Line (from 1) of the file for a path into the data; of the nearest parent that exists. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
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
  let text = '';
  const yamlEngine = {
    parse: (given: string): object => {
      // Its last line end, which gray-matter leaves out: half of it would be there where lines end in CR LF.
      text = `${given}\n`;
      const { document } = parsed(text);
      const data: unknown = document.toJS({ maxAliasCount: 100 });
      if (data === null || typeof data !== 'object' || Array.isArray(data))
        throw new FrontmatterError('frontmatter must be a mapping of names to values', 1);
      return data;
    },
    stringify: refuse,
  };
  // Options of one's own also keep gray-matter from its cache, which hides the error of a file read twice.
  const file = matter(source, {
    language: 'yaml',
    engines: { yaml: yamlEngine, js: refuse, javascript: refuse, json: refuse, coffee: refuse },
  });
  const body = file.content.replace(/^\r?\n/, '');
  // A parsed document is many times its text, and hardly any entry is asked for a line: it is parsed again when one is.
  let again: ParsedYaml | undefined;
  return {
    data: file.data,
    matter: file.matter,
    body,
    bodyLine: lineAt(source, source.length - body.length),
    lineOf: (path) => {
      again ??= parsed(text);
      return again.counter.linePos(offsetOf(again.document, path)).line;
    },
  };
}

interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

/** The YAML of a frontmatter. (Its text begins with the end of the opening fence, so that its lines are those of the file.) */
function parsed(text: string): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const error = document.errors[0];
  if (error) throw atLine(error, counter);
  return { document, counter };
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

function atLine(error: YAMLParseError, counter: LineCounter): FrontmatterError {
  return new FrontmatterError(`is not YAML: ${error.message}`, counter.linePos(error.pos[0]).line);
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: Node | null = document.contents;
  let offset = 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      if (next === undefined) break;
      offset = (next as Node).range?.[0] ?? offset;
    } else break;
    node = (next ?? null) as Node | null;
  }
  return offset;
}
