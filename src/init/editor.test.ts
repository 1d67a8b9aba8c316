import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Entry, readEntry } from '../entries/index.ts';
import { COLLECTIONS } from '../entries/schemas/index.ts';
import { editorSchemas, editorSnippets } from './editor.ts';
import { starterFiles } from './starter-files.ts';

const STARTER = starterFiles({ title: 'T', language: 'en', spec: '1' });
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const schemas = editorSchemas();

function frontmatterIn(collection: (typeof COLLECTIONS)[number]): [path: string, data: Entry['data']][] {
  return STARTER.filter(({ path }) => path.startsWith(`content/${collection}/`)).map(({ path, content }) => {
    const text = Buffer.from(content).toString('utf8');
    const entry = readEntry(collection, path.replace('content/', ''), text);
    if ('problems' in entry) throw new Error(JSON.stringify(entry.problems));
    return [path, entry.data];
  });
}

describe('the schemas for editors', () => {
  it.each(COLLECTIONS)('accept the frontmatter of the example’s %s', (collection) => {
    const entries = frontmatterIn(collection);
    expect(entries.length).toBeGreaterThan(0);
    for (const [path, data] of entries)
      expect(ajv.validate(schemas[collection] ?? {}, data), `${path} ${ajv.errorsText()}`).toBe(true);
  });

  it.each([
    ['positions', { title: 'A', debate: 'd', issue: 'i', statement: 's', titel: 'B' }],
    ['positions', { title: 'A', debate: 'Not an id', issue: 'i', statement: 's' }],
    ['concepts', { title: 'A' }],
    ['debates', { title: 'A', question: 'q', summary: 's', status: 'done', outcome: 'o', issues: [] }],
    ['settings', { titel: 'A' }],
  ])('refuse wrong %s: %o', (name, data) => {
    expect(ajv.validate(schemas[name] ?? {}, data)).toBe(false);
  });

  it('refuse an argument whose target is no id, alone or in a list', () => {
    const [, post] = frontmatterIn('posts')[0] ?? [];
    const withTarget = (supports: unknown) => ({
      ...post,
      arguments: [{ id: 'a', gist: 'g', exact: 'e', supports }],
    });
    const isValid = (target: unknown) => ajv.validate(schemas.posts ?? {}, withTarget(target));
    expect([isValid('a-position'), isValid(['a', 'b#c']), isValid('A position'), isValid([])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('explain every field', () => {
    expect(Object.entries(schemas).flatMap(([name, schema]) => unexplained(schema, name))).toEqual([]);
  });
});

it('a snippet completes and explains each field that a curator writes, and none of the importer’s', () => {
  const snippets = editorSnippets();
  expect(snippets['debates: status']).toMatchObject({
    prefix: 'status',
    body: [expect.stringContaining('|open,settled,superseded,dormant|')],
  });
  expect(snippets['posts: positions']?.body).toEqual(['positions: [$1]']);
  expect(snippets['posts: messageId']).toBeUndefined();
});

interface Node {
  readonly description?: string;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Fields of a schema, and of what is in it, that have no description. */
function unexplained({ properties = {}, items, anyOf = [] }: Node, at: string): string[] {
  const fields = Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description === undefined ? [`${at}.${name}`] : []),
    ...unexplained(field, `${at}.${name}`),
  ]);
  return [...fields, ...[...(items ? [items] : []), ...anyOf].flatMap((node) => unexplained(node, at))];
}
