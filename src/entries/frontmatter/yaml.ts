import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Maximum expansion of aliases (`*name`). */
const MOST_ALIASES = 100;

/** Parsed YAML with the positions of its values. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

/** Why YAML cannot be read, and where: line from 1, offset in UTF-16 units. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly offset: number;
}

/** Plain data, or the reason why the YAML cannot be read. */
export type YamlData =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly fault: YamlFault };

/** Parses YAML 1.2 with positions. Duplicate names are checked in `yamlData` instead: the package compares each with all others. */
export function yamlDocument(text: string): YamlDocument {
  if (last?.text === text) return last.read;
  const read = parsed(text, false);
  last = { text, read };
  return read;
}

/** The same, with the tokens of each node, for edits. */
export function yamlTokens(text: string): YamlDocument {
  return parsed(text, true);
}

function parsed(text: string, keepSourceTokens: boolean): YamlDocument {
  const counter = new LineCounter();
  const layout = { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' as const };
  return { document: parseDocument(text, { ...layout, keepSourceTokens }), counter };
}

/** The last result: each of an entry's problems asks for its line. */
let last: { readonly text: string; readonly read: YamlDocument } | undefined;

/** The data of YAML 1.2, or the reason why it cannot be read. */
export function yamlData(text: string): YamlData {
  let read: YamlDocument;
  try {
    read = yamlDocument(text);
  } catch {
    return {
      ok: false,
      fault: { code: 'DEPTH', message: 'cannot be read as YAML: it is nested too deep', line: 1, offset: 0 },
    };
  }
  const { document, counter } = read;
  const error = document.errors[0] ?? repeatedName(document);
  const at = (offset: number) => ({ line: counter.linePos(offset).line, offset });
  if (error?.code === 'RESOURCE_EXHAUSTION')
    return {
      ok: false,
      fault: { code: 'DEPTH', message: 'cannot be read as YAML: it is nested too deep', ...at(error.pos[0]) },
    };
  if (error) return { ok: false, fault: { code: error.code, message: error.message, ...at(error.pos[0]) } };
  try {
    return { ok: true, data: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (cause) {
    if (!(cause instanceof ReferenceError))
      return {
        ok: false,
        fault: { code: 'DEPTH', message: 'cannot be read as YAML: it is nested too deep', ...at(0) },
      };
    return { ok: false, fault: aliasFault(document, at) };
  }
}

/** The first name that occurs twice in its mapping. Linear. */
function repeatedName(document: Document.Parsed) {
  let repeated: { code: 'DUPLICATE_KEY'; message: string; pos: readonly [number] } | undefined;
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue;
        if (names.has(key.value)) {
          repeated = {
            code: 'DUPLICATE_KEY',
            message: 'Map keys must be unique',
            pos: [key.range?.[0] ?? 0],
          };
          return visit.BREAK;
        }
        names.add(key.value);
      }
      return undefined;
    },
  });
  return repeated;
}

function aliasFault(
  document: Document.Parsed,
  at: (offset: number) => { line: number; offset: number },
): YamlFault {
  let first: number | undefined;
  const anchors = new Set<string>();
  let unknown: { source: string; offset: number } | undefined;
  visit(document, {
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_, node) {
      const offset = node.range?.[0] ?? 0;
      first ??= offset;
      if (!anchors.has(node.source)) {
        unknown = { source: node.source, offset };
        return visit.BREAK;
      }
      return undefined;
    },
  });
  if (unknown === undefined)
    return {
      code: 'ALIASES',
      message: 'repeats values (*name) too often: write them out',
      ...at(first ?? 0),
    };
  return {
    code: 'ALIAS',
    message: `*${unknown.source} refers to a value that does not exist: &${unknown.source}`,
    ...at(unknown.offset),
  };
}
