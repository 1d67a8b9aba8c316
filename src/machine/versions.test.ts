import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { machineFiles } from './files.ts';
import { type FileKind, publishedSchemas } from './schemas/index.ts';

const POST = '2020-03-02-a-author-000001';
const LATER = '2020-05-01-a-author-000002';

/** A debate that uses every field that version 2 added. */
function everything(): Files {
  const issue = edited(
    SMALL,
    'debates/rings.mdx',
    '    question:',
    `    title: Number of rings\n    positions: [two-rings, one-ring]\n    rivals: [[one-ring, two-rings]]\n    result: Two rings were built.\n    adopted: { position: two-rings, by: '${POST}#burden', on: 2020-06-01 }\n    question:`,
  );
  const debate = edited(
    issue,
    'debates/rings.mdx',
    'status: open',
    'status: open\nfigures: [{ id: flow, title: Who asks, position: one-ring, boxes: [{ id: a, title: A }, { id: b, title: B, note: two }], arrows: [{ from: a, to: b, title: asks }], text: A asks B. }]\ncurators: [a-author, B. Reader]\nreviewed: [{ by: C. Reader, on: 2020-07-01 }]',
  );
  const claimed = edited(
    debate,
    'positions/one-ring.mdx',
    'debate: rings',
    'claim: One ring is enough\ndebate: rings',
  );
  const text = 'One is not enough.\n';
  const own =
    'leaves: [{ position: one-ring, by: not-enough }]\nmain: not-enough\narguments:\n  - id: not-enough\n    objectsTo: one-ring\n    gist: One is not enough after all.\n    exact: One is not enough.\n';
  const post = postFile(LATER, text, own).replace('date: 2020-03-02', 'date: 2020-05-01');
  return { ...claimed, [`posts/${LATER}.mdx`]: post };
}

const kb = knowledgeOf(everything());
const files = new Map(
  [...machineFiles({ kb, publication: { site: 'https://example.org', base: '/kb' } })].map(
    ({ path, text }) => [path, text()],
  ),
);

interface DataFile {
  readonly version: number;
  readonly versions: readonly { readonly version: number; readonly schema: string }[];
  readonly kind: FileKind;
  readonly format?: string;
}

const dataFiles = [...files].flatMap(([path, text]) => {
  if (!path.endsWith('.json') || path.startsWith('schemas/')) return [];
  const file = JSON.parse(text) as DataFile;
  return file.format === 'parley' && file.kind !== undefined ? [{ path, file }] : [];
});

function everyFileIs(schemaOf: (kind: FileKind) => AnySchema): void {
  const ajv = new Ajv2020({ strict: false });
  const kinds = new Map(
    [...new Set(dataFiles.map(({ file }) => file.kind))].map((kind) => [kind, ajv.compile(schemaOf(kind))]),
  );
  expect(kinds.size).toBe(7);
  for (const { path, file } of dataFiles) {
    const validate = kinds.get(file.kind);
    expect(validate?.(file), `${path}: ${JSON.stringify(validate?.errors)}`).toBe(true);
  }
}

describe('data files', () => {
  it('are of version 1 as it was first published', () => {
    const first = JSON.parse(
      readFileSync(new URL('../../tests/fixtures/schemas-v1.json', import.meta.url), 'utf8'),
    ) as Record<FileKind, AnySchema>;
    everyFileIs((kind) => first[kind]);
    for (const { file } of dataFiles) expect(file.version).toBe(1);
  });

  it.each([1, 2])('are of version %i as it is published now', (version) => {
    everyFileIs((kind) => {
      const schema = publishedSchemas().find((one) => one.version === version && one.kind === kind);
      return JSON.parse(files.get(schema?.path ?? '') ?? '') as AnySchema;
    });
  });

  it('name the versions that they are of, and where their schemas are', () => {
    for (const { file } of dataFiles)
      expect(file.versions).toEqual([
        { version: 1, schema: `https://example.org/kb/schemas/${file.kind}.json` },
        { version: 2, schema: `https://example.org/kb/schemas/v2/${file.kind}.json` },
      ]);
  });

  it('say what version 2 added', () => {
    const file = (path: string) => JSON.parse(files.get(path) ?? '') as object;
    expect(kb.problems).toEqual([]);
    const period = {
      since: '2020-03-02T10:00:00Z',
      until: '2020-05-01T10:00:00Z',
      leftBy: `${LATER}#not-enough`,
    };
    expect(file('positions/one-ring.json')).toMatchObject({
      title: 'One ring',
      claim: 'One ring is enough',
      standing: 'answered',
      label: { name: 'open-objection', words: '1 open objection', search: 'is:open-objection' },
      draft: false,
      holders: [{ person: { id: 'a-author' }, ...period, verified: true }],
      arguments: [{ label: 'holds', targets: [{ relation: 'supports', target: 'one-ring' }] }, {}],
    });
    expect(file('positions/two-rings.json')).toMatchObject({
      label: { name: 'adopted', words: 'adopted', search: 'is:adopted' },
      adopted: {
        by: `${POST}#burden`,
        kind: 'argument',
        on: '2020-06-01',
        url: `https://example.org/kb/posts/${POST}/#burden`,
      },
      despite: 'It was adopted although one objection to it was answered by nobody.',
    });
    expect(file('debates/rings.json')).toMatchObject({
      draft: false,
      curators: [{ name: 'A. Author', person: { id: 'a-author' } }, { name: 'B. Reader' }],
      reviewed: [{ name: 'C. Reader', on: '2020-07-01' }],
      issues: [
        {
          title: 'Number of rings',
          positions: ['two-rings', 'one-ring'],
          rivals: [['one-ring', 'two-rings']],
          result: 'Two rings were built.',
          adopted: { position: 'two-rings', by: `${POST}#burden` },
        },
      ],
      figures: [
        { id: 'flow', position: 'one-ring', boxes: [{ id: 'a' }, { note: 'two' }], arrows: [{ from: 'a' }] },
      ],
      positions: [
        { id: 'two-rings', label: { name: 'adopted' } },
        { id: 'one-ring', claim: 'One ring is enough' },
      ],
    });
    expect(file('people/a-author.json')).toMatchObject({
      holds: [{ position: { id: 'one-ring' }, ...period }],
    });
    expect(file(`posts/${LATER}.json`)).toMatchObject({
      main: `${LATER}#not-enough`,
      leaves: [{ position: { id: 'one-ring' }, by: `${LATER}#not-enough` }],
    });
    expect(file('positions.json')).toMatchObject({
      items: [{ label: { name: 'adopted' } }, { label: { name: 'open-objection' } }],
    });
  });
});

describe('data files of posts that are read on their thread', () => {
  const settings = 'format: 2\nposts: threads\n';
  const reply = 'On a day, A. Author wrote:\n> One ring is enough for\n> all we do.\n\nYes.\n';
  const header = `inReplyTo: ${POST}@example.org\nreferences: [${POST}@example.org]\nlists: [rings]\n`;
  const onThreads = knowledgeOf({
    ...SMALL,
    'parley.yaml': settings,
    [`posts/${LATER}.mdx`]: postFile(LATER, reply, header).replace('date: 2020-03-02', 'date: 2020-05-01'),
  });
  const written = new Map(
    [...machineFiles({ kb: onThreads, publication: { site: 'https://example.org', base: '/kb' } })].map(
      ({ path, text }) => [path, text()],
    ),
  );
  const thread = JSON.parse(written.get(`threads/${POST}.json`) ?? '') as { posts: object[] };

  it("are in their thread's file, with all that a file of their own has", () => {
    expect(onThreads.problems).toEqual([]);
    expect(written.has(`posts/${LATER}.json`) || written.has(`posts/${LATER}.md`)).toBe(false);
    expect(thread.posts[1]).toMatchObject({
      id: LATER,
      depth: 1,
      from: 'a-author',
      url: `https://example.org/kb/threads/${POST}/#${LATER}`,
      messageId: `${LATER}@example.org`,
      inReplyTo: `${POST}@example.org`,
      parent: POST,
      replies: [],
      lists: ['rings'],
      sha256: onThreads.posts.get(LATER)?.entry.data.body,
      text: reply,
    });
    expect(thread.posts[1]).not.toHaveProperty('json');
  });

  it('are apart where something is pinned to the post', () => {
    expect(written.has(`posts/${POST}.json`) && written.has(`posts/${POST}.md`)).toBe(true);
    expect(thread.posts[0]).toMatchObject({ id: POST, json: `https://example.org/kb/posts/${POST}.json` });
    expect(thread.posts[0]).not.toHaveProperty('text');
  });

  it.each([1, 2])('are of version %i', (version) => {
    const path = publishedSchemas().find((one) => one.version === version && one.kind === 'thread')?.path;
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(written.get(path ?? '') ?? '') as AnySchema,
    );
    expect(validate(thread), JSON.stringify(validate.errors)).toBe(true);
  });
});
