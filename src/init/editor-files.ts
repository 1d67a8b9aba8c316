import { COLLECTIONS } from '../entries/schemas/index.ts';
import { editorSchemas, editorSnippets } from './editor.ts';

/** The folder of the schemas that editors read, from the folder of a knowledge base. */
const SCHEMAS_FOLDER = '.vscode/schemas';
/** Snippets: those of fields are made here, and any others are the curator's. */
export const SNIPPETS_FILE = '.vscode/parley.code-snippets';

/** The schemas that editors read, by their paths from the folder of a knowledge base. */
export function schemaFiles(): { readonly path: string; readonly content: string }[] {
  return Object.entries(editorSchemas()).map(([name, schema]) => ({
    path: `${SCHEMAS_FOLDER}/${name}.json`,
    content: json(schema),
  }));
}

/** A file of snippets with those of the fields that there are now; its other snippets stay. Undefined where it is no JSON. */
export function withFieldSnippets(source: string): string | undefined {
  let before: Record<string, unknown>;
  try {
    before = JSON.parse(source);
  } catch {
    return undefined;
  }
  const ofFields = COLLECTIONS.map((collection) => `${collection}: `);
  const own = Object.entries(before).filter(([name]) => !ofFields.some((start) => name.startsWith(start)));
  return json({ ...Object.fromEntries(own), ...editorSnippets() });
}

/**
 * The files for editors of a knowledge base that `init` made, if this version would write them differently. Empty if it has no schemas: its
 * curators do without them.
 * @param read The text of a file by its path from the folder of the knowledge base; undefined where there is none.
 */
export function staleEditorFiles(
  read: (path: string) => string | undefined,
): { readonly path: string; readonly content: string }[] {
  const files = schemaFiles();
  if (files.every(({ path }) => read(path) === undefined)) return [];
  const snippets = read(SNIPPETS_FILE);
  const renewed = snippets === undefined ? undefined : withFieldSnippets(plain(snippets));
  const all = renewed === undefined ? files : [...files, { path: SNIPPETS_FILE, content: renewed }];
  return all.filter(({ path, content }) => plain(read(path) ?? '') !== content);
}

/** Compared without line ends, which git may change. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
