import { z } from 'zod';
import { COLLECTIONS, importerFields, schemas } from '../entries/schemas/index.ts';
import { settingsSchema } from '../entries/settings/index.ts';
import { wordsSchema } from '../words/index.ts';

/** What a JSON Schema says of a field. */
interface FieldSchema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly type?: string;
}

/** JSON Schemas, by name: of the frontmatter of each collection, of parley.yaml (`settings`) and of words.yaml (`words`). Draft 7 is the one that editors know best. */
export function editorSchemas(): Record<string, { properties: Record<string, FieldSchema> }> {
  const all = { ...schemas, settings: settingsSchema, words: wordsSchema() };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as {
        properties: Record<string, FieldSchema>;
      },
    ]),
  );
}

/** A snippet of VS Code, which completes a prefix and shows the description beside it. */
interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** Languages that editors may take an entry for. */
const ENTRY_LANGUAGES = 'mdx,markdown';

/**
 * Snippets of VS Code, one for each field that a curator writes, by name: a field completes and is explained in an editor without an extension that
 * reads schemas of frontmatter.
 */
export function editorSnippets(): Record<string, Snippet> {
  const all = editorSchemas();
  const snippets = COLLECTIONS.flatMap((collection) =>
    Object.entries(all[collection]?.properties ?? {})
      .filter(([field]) => collection !== 'posts' || !(field in importerFields))
      .map(([field, schema]): [string, Snippet] => [
        `${collection}: ${field}`,
        {
          scope: ENTRY_LANGUAGES,
          prefix: field,
          body: [`${field}: ${placeholderOf(schema)}`],
          description: `Field of ${collection}: ${schema.description ?? ''}`,
        },
      ]),
  );
  return Object.fromEntries(snippets);
}

/** What a snippet leaves to be filled in behind the name of a field, in VS Code's notation: a choice of values, a list, or one value. */
function placeholderOf({ enum: choices, type }: FieldSchema): string {
  if (choices) return `\${1|${choices.join(',')}|}`;
  return type === 'array' ? '[$1]' : '$1';
}
