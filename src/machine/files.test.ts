import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { machineFile, machineFiles } from './files.ts';
import type { PublishedBase } from './published-base.ts';
import { fileSchemas } from './schemas/index.ts';

const POST = '2020-03-02-a-author-000001';
const place: PublishedBase = {
  kb: knowledgeOf(SMALL),
  publication: { site: 'https://example.org', base: '/kb' },
};
const files = new Map([...machineFiles(place)].map(({ path, text }) => [path, text()]));

function parsed(path: string): Record<string, unknown> {
  return JSON.parse(files.get(path) ?? '') as Record<string, unknown>;
}

describe('the files for programs', () => {
  it('stand beside every page, each once', () => {
    const all = [...machineFiles(place)].map(({ path }) => path);
    expect(new Set(all).size).toBe(all.length);
    for (const page of [
      'index',
      'positions',
      'positions/one-ring',
      'debates/rings',
      'concepts/ring',
      'people/a-author',
      `posts/${POST}`,
      `threads/${POST}`,
    ])
      expect(all).toEqual(expect.arrayContaining([`${page}.json`, `${page}.md`]));
  });

  it('are as their schemas say, those that are published', () => {
    const ajv = new Ajv2020({ strict: false });
    let checked = 0;
    for (const [path, text] of files) {
      if (!path.endsWith('.json') || path.startsWith('schemas/')) continue;
      const file = JSON.parse(text) as { format?: string; kind?: keyof typeof fileSchemas; $schema?: string };
      if (file.format !== 'parley' || file.kind === undefined) continue;
      expect(file.$schema).toBe(`https://example.org/kb/schemas/${file.kind}.json`);
      const validate = ajv.getSchema(file.$schema ?? '') ?? ajv.compile(parsed(`schemas/${file.kind}.json`));
      expect(validate(file), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
      expect(fileSchemas[file.kind].safeParse(file).success).toBe(true);
      checked++;
    }
    expect(checked).toBeGreaterThan(10);
  });

  it('can be made one at a time, as a server does', () => {
    for (const [path, text] of files) expect(machineFile(place, path)?.text(), path).toBe(text);
    for (const path of [
      'positions/nowhere.json',
      'positions/one-ring.html',
      'nowhere.json',
      '',
      'posts/../x.json',
    ])
      expect(machineFile(place, path), path).toBeUndefined();
  });

  it('say of a position what stands and why, with the arguments that lead to it', () => {
    expect(parsed('positions/two-rings.json')).toMatchObject({
      kind: 'position',
      id: 'two-rings',
      url: 'https://example.org/kb/positions/two-rings/',
      standing: 'answered',
      debate: { id: 'rings', json: 'https://example.org/kb/debates/rings.json' },
      issue: { question: 'How many rings does it take?' },
      openObjections: [`${POST}#burden`],
      arguments: [
        { key: `${POST}#burden`, relation: 'objectsTo', target: 'two-rings', by: { id: 'a-author' } },
      ],
    });
  });

  it('have the text of a post as it was sent, and no address of anyone', () => {
    expect(parsed(`posts/${POST}.json`)).toMatchObject({
      text: 'One ring is enough for\nall we do. A second ring is a burden.\n',
      from: { id: 'a-author', title: 'A. Author' },
    });
    for (const [path, text] of files) expect(text, path).not.toContain('a@example.org');
  });

  it('have curated text as Markdown that needs nothing of ours', () => {
    expect(files.get('debates/rings.md')).toContain(
      'See [One ring](https://example.org/kb/positions/one-ring/) and [rings](https://example.org/kb/concepts/ring/).',
    );
    expect(files.get('positions/one-ring.md')).toContain(
      `Said so:\n\n> One ring is enough for all we do.\n>\n> — [A. Author, 2020-03-02](https://example.org/kb/posts/${POST}/#enough)\n`,
    );
    for (const [path, text] of files)
      if (path.endsWith('.md')) expect(text, path).not.toMatch(/\[\[|<Evidence/);
  });

  it('name every position, argument and piece of evidence in the bibliographies', () => {
    const ids = (JSON.parse(files.get('bibliography.json') ?? '') as { id: string }[]).map(({ id }) => id);
    const keys = [`${POST}:enough`, `${POST}:burden`];
    expect(ids).toEqual(['one-ring', 'two-rings', ...keys, ...keys.map((key) => `${key}:words`)]);
    expect(files.get('bibliography.bib')?.match(/^@misc\{/gm)).toHaveLength(6);
    expect(files.get('positions/one-ring.bib')).toMatch(/^@misc\{one-ring,/);
  });

  it('describe the search to a browser where the site knows its address', () => {
    expect(files.get('opensearch.xml')).toContain(
      'template="https://example.org/kb/search/?q={searchTerms}"',
    );
    const here = [...machineFiles({ ...place, publication: { base: '/kb' } })].map(({ path }) => path);
    expect(here).not.toContain('opensearch.xml');
  });

  it('show hostile titles as they are', () => {
    const hostile = edited(
      SMALL,
      'positions/one-ring.mdx',
      'title: One ring',
      "title: '*One* [ring](x) <b>#1</b> | `q` \\\\ _z_'",
    );
    const page = machineFile({ ...place, kb: knowledgeOf(hostile) }, 'positions/one-ring.md');
    expect(page?.text().split('\n')[0]).toBe(
      '# \\*One\\* \\[ring\\](x) \\<b\\>\\#1\\</b\\> \\| \\`q\\` \\\\\\\\ \\_z\\_',
    );
  });
});

describe('links in fields of curators', () => {
  const ASKED = 'Asks of [[one-ring|few]], [[ring]] and `a [[b]]`.';
  const field = JSON.stringify(ASKED);
  let linked = edited(SMALL, 'debates/rings.mdx', 'summary: About rings.', `summary: ${field}`);
  linked = edited(linked, 'debates/rings.mdx', 'outcome: None.', `outcome: ${field}`);
  linked = edited(linked, 'debates/rings.mdx', 'take?\n', `take?\n    summary: ${field}\n`);
  linked = edited(linked, 'concepts/ring.mdx', 'summary: A buffer without ends.', `summary: ${field}`);
  const of = { ...place, kb: knowledgeOf(linked) };
  const AS_MARKDOWN =
    'Asks of [few](https://example.org/kb/positions/one-ring/), [ring](https://example.org/kb/concepts/ring/) and `a [[b]]`.';
  const AS_WORDS = 'Asks of few, ring and a [[b]].';
  const json = (path: string) => JSON.parse(machineFile(of, path)?.text() ?? '');

  it('are links in the Markdown of pages and in their data', () => {
    expect(machineFile(of, 'debates/rings.md')?.text().split(AS_MARKDOWN)).toHaveLength(4);
    expect(machineFile(of, 'concepts/ring.md')?.text()).toContain(AS_MARKDOWN);
    expect(json('debates/rings.json')).toMatchObject({
      summary: AS_MARKDOWN,
      outcome: AS_MARKDOWN,
      issues: [{ summary: AS_MARKDOWN }],
    });
    expect(json('concepts/ring.json').summary).toBe(AS_MARKDOWN);
  });

  it('are their words in lists', () => {
    expect(json('concepts.json').items).toMatchObject([{ summary: AS_WORDS }]);
    const escaped = AS_WORDS.replace(/[[\]]/g, '\\$&');
    for (const path of ['concepts.md', 'llms.txt'])
      expect(machineFile(of, path)?.text(), path).toContain(escaped);
  });

  it('are written nowhere as curators write them', () => {
    const files = [...machineFiles(of)].filter(({ path }) => /\.(?:md|json|txt|argdown)$/.test(path));
    expect(files.length).toBeGreaterThan(10);
    const unresolved = files.filter(({ text }) => /\[\\*\[(?:one-)?ring/.test(text()));
    expect(unresolved.map(({ path }) => path)).toEqual([]);
  });
});
