import { type Document, isAlias, LineCounter, parseDocument, visit } from 'yaml';

/** Values that may be made of `*names` for each that is written. */
const MOST_ALIASES = 100;

/** YAML as it is written, with the places of its values. */
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

/** What YAML says: plain data, or what keeps it from being read. */
export type YamlData =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly fault: YamlFault };

/** Reads YAML 1.2 with the places of its values. */
export function yamlDocument(text: string): YamlDocument {
  const counter = new LineCounter();
  return { document: parseDocument(text, { lineCounter: counter, prettyErrors: false }), counter };
}

/** The data of YAML 1.2, or why there is none. */
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
  const [error] = document.errors;
  const at = (offset: number) => ({ line: counter.linePos(offset).line, offset });
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

function aliasFault(
  document: Document.Parsed,
  at: (offset: number) => { line: number; offset: number },
): YamlFault {
  let first: number | undefined;
  let unknown: { source: string; offset: number } | undefined;
  visit(document, {
    Alias(_, node) {
      const offset = node.range?.[0] ?? 0;
      first ??= offset;
      if (isAlias(node) && node.resolve(document) === undefined) {
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
    message: `*${unknown.source} repeats a value that nothing calls &${unknown.source}`,
    ...at(unknown.offset),
  };
}
