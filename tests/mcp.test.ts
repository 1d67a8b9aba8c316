import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { catalogueOf, PAGES_FILE, pagesOf, readRevisions } from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { PLACES, packRecords, searchRecords } from '../src/search/index.ts';
import { writeMachineFiles } from '../src/site/build/machine-files.ts';
import { outcomeOf, run, start } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { edited, SMALL } from './support/knowledge.ts';
import { call, connected, connectedTo, type ServedKb, serveKb } from './support/mcp.ts';

const CONTENT = resolve('content');
const site = mkdtempSync(join(tmpdir(), 'parley-mcp-'));
let served: ServedKb;
let home = '';

beforeAll(async () => {
  const kb = buildKnowledge(await readEntries(CONTENT));
  const publication = { site: 'https://example.org', base: '/kb' };
  await writeMachineFiles(machineFiles({ kb, publication }), site);
  mkdirSync(join(site, 'search'));
  writeFileSync(join(site, PLACES.manifest), JSON.stringify({ search: 'simple' }));
  writeFileSync(join(site, PLACES.records), JSON.stringify(packRecords(searchRecords(kb))));
  writeFileSync(
    join(site, 'citations.json'),
    JSON.stringify(catalogueOf(kb, readRevisions(CONTENT), publication)),
  );
  writeFileSync(join(site, PAGES_FILE), JSON.stringify(pagesOf(kb)));
  served = await serveKb(site);
  home = served.url;
});

afterAll(() => {
  served.close();
  rmSync(site, { recursive: true });
});

describe.each([
  ['a content folder', () => ['--content', CONTENT, '--site', 'https://example.org/kb/']],
  ['a published site', () => ['--site', home]],
])('the server over %s', (_what, args) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(...args());
  });
  afterAll(() => client.close());

  test('names its tools, all of which only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check_document',
      'cite',
      'read_design',
      'read_page',
      'read_position',
      'search',
      'walk_design',
    ]);
    for (const { annotations, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(description).not.toBe('');
    }
  });

  test('searches', async () => {
    const { text, data } = await call(client, 'search', { query: 'vfio_device handle', kinds: ['position'] });
    expect(text).toContain('position `vfio-device-handle`: vfio_device handle');
    expect(data?.results).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'position',
          key: 'vfio-device-handle',
          page: 'positions/vfio-device-handle',
        }),
      ]),
    );
    const made = await call(client, 'search', { query: 'definately NOT the VM', kinds: ['argument'] });
    expect(made.text).toMatch(/argument `2022-12-07-jason-gunthorpe-[0-9a-f]+:not-the-vm`/);
    const none = await call(client, 'search', { query: 'zzzzqqqq xxyyzz' });
    expect(none).toMatchObject({ isError: false, data: { total: 0, results: [] } });
    expect(none.text).toContain('Nothing was found for "zzzzqqqq xxyyzz"');
    expect(await call(client, 'search', { query: ' ' })).toMatchObject({
      isError: false,
      data: { total: 0, results: [] },
    });
  });

  test('finds posts by their words, at the line', async () => {
    const { data } = await call(client, 'search', { query: 'definately NOT the VM', kinds: ['post'] });
    expect(data?.results).toMatchObject([
      {
        kind: 'post',
        page: 'posts/2022-12-07-jason-gunthorpe-607656',
        text: expect.stringContaining('definately'),
        url: expect.stringMatching(/\/kb\/posts\/2022-12-07-jason-gunthorpe-607656\/#L\d+$/),
      },
    ]);
  });

  test('reads a position with its arguments and evidence', async () => {
    const { text, data } = await call(client, 'read_position', { key: 'vfio-device-handle' });
    expect(text).toMatch(/^# vfio_device handle\n/);
    expect(text).toContain('definately NOT the VM');
    expect(data).toMatchObject({
      kind: 'position',
      id: 'vfio-device-handle',
      standing: 'answered',
      url: 'https://example.org/kb/positions/vfio-device-handle/',
    });
    const unknown = await call(client, 'read_position', { key: 'vfio-device-handel' });
    expect(unknown).toMatchObject({ isError: true });
    expect(unknown.text).toContain("did you mean 'vfio-device-handle'?");
  });

  test('reads pages, and no path that is none', async () => {
    expect((await call(client, 'read_page', { page: 'debates/nvme-vf-live-migration' })).text).toMatch(
      /^# Live migration/,
    );
    expect((await call(client, 'read_page', { page: 'positions' })).text).toMatch(/^# Positions\n/);
    for (const page of [
      'positions/nowhere',
      '../package',
      'positions/../../package',
      'https://example.org/',
      'posts/%2e%2e',
    ])
      expect((await call(client, 'read_page', { page })).isError, page).toBe(true);
  });

  test.each([
    [
      'vfio-device-handle',
      'bibtex',
      undefined,
      /^@misc\{vfio-device-handle,\n[\s\S]*url = \{https:\/\/example\.org\/kb\/positions\/vfio-device-handle\/rev\/[0-9a-f]{10}\/\}/,
    ],
    [
      '2022-12-07-jason-gunthorpe-607656:not-the-vm',
      'link',
      undefined,
      /^Link: https:\/\/example\.org\/kb\/posts\/2022-12-07-jason-gunthorpe-607656\/not-the-vm\/rev\/[0-9a-f]{10}\/ # The design is centred/,
    ],
    [
      '2022-12-07-jason-gunthorpe-607656#not-the-vm/words',
      'markdown',
      undefined,
      /^> .*definately NOT the VM/,
    ],
    [
      'nvme-vf-live-migration:register-call-solves-discovery',
      'text',
      'ieee',
      /\[Online\]\. Available: https:\/\/example\.org\/kb\/debates\//,
    ],
  ] as const)('cites %s as %s', async (key, format, style, shape) => {
    const { text, data } = await call(client, 'cite', { key, format, ...(style && { style }) });
    expect(text).toMatch(shape);
    expect(data).toMatchObject({ format, citation: text });
  });

  test('takes permalinks in every tool, and keys that are short', async () => {
    const { data } = await call(client, 'cite', { key: 'vfio-device-handle' });
    const url = String(data?.url);
    expect((await call(client, 'cite', { key: url })).data).toEqual(data);
    expect((await call(client, 'read_position', { key: url })).data).toMatchObject({
      id: 'vfio-device-handle',
    });
    for (const page of [url, url.replace(/rev\/.*/, ''), url.replace('https://example.org', '')])
      expect((await call(client, 'read_page', { page })).text, page).toMatch(/^# vfio_device handle\n/);
    const found = await call(client, 'search', { query: url, kinds: ['position'], limit: 1 });
    expect(found.data?.results).toMatchObject([{ key: 'vfio-device-handle' }]);
    const argument = await call(client, 'cite', { key: '607656:not-the-vm' });
    expect(argument.data).toMatchObject({ key: '2022-12-07-jason-gunthorpe-607656:not-the-vm' });
    expect((await call(client, 'read_page', { page: String(argument.data?.url) })).text).toContain(
      'definately',
    );
  });

  test('serves the words of a post as they were sent, so that they are found where they are quoted', async () => {
    const { text } = await call(client, 'read_page', { page: 'posts/2022-12-07-jason-gunthorpe-607656' });
    expect(text).not.toMatch(/\\[_*<>[\]]/);
    const [line = ''] = text.split('\n').filter((one) => one.includes('vfio_device') && !one.startsWith('>'));
    expect(line).not.toBe('');
  });

  test('gives an answer in pieces that fit, and says how to go on', async () => {
    const page = 'posts/2022-12-07-jason-gunthorpe-607656';
    const { text: whole } = await call(client, 'read_page', { page });
    let read = '';
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const { content } = await client.callTool({
        name: 'read_page',
        arguments: { page, offset, limit: 300 },
      });
      const [piece = '', rest = ''] = (content as { text: string }[]).map((one) => one.text);
      expect([...piece].length).toBeLessThanOrEqual(300);
      read += piece;
      const next = / offset (\d+)\.$/.exec(rest)?.[1];
      offset = next === undefined ? undefined : Number(next);
    }
    expect(read).toBe(whole);
    const first = await call(client, 'search', { query: 'migration', kinds: ['post'], limit: 2 });
    const second = await call(client, 'search', { query: 'migration', kinds: ['post'], limit: 2, offset: 2 });
    expect(first.data).toMatchObject({ nextOffset: 2 });
    const urls = [first, second].flatMap(({ data }) => (data?.results ?? []) as { url: string }[]);
    expect(new Set(urls.map(({ url }) => url)).size).toBe(urls.length);
    expect(urls.length).toBeGreaterThan(2);
    const some = await call(client, 'read_position', { key: 'vfio-device-handle', limit: 1, offset: 1 });
    expect(some.data).toMatchObject({ nextOffset: 2, arguments: [expect.anything()] });
    expect(some.text).toContain('To go on: offset 2.');
  });

  test('gives a page from a key, and a resource from an offset on', async () => {
    const page = 'posts/2022-12-07-jason-gunthorpe-607656';
    const { text } = await call(client, 'read_page', { page });
    for (const key of ['607656:not-the-vm', '607656:not-the-vm:words', `${page.slice(6)}#not-the-vm`])
      expect((await call(client, 'read_page', { page: key })).text, key).toBe(text);
    const inDebate = await call(client, 'read_page', {
      page: 'nvme-vf-live-migration:register-call-solves-discovery',
    });
    expect(inDebate.text).toMatch(/^# Live migration/);
    const { contents } = await client.readResource({ uri: `parley:///${page}?offset=100` });
    expect(contents).toMatchObject([{ text: [...text].slice(100).join('') }, expect.anything()]);
  });

  test('tells an unknown resource by the code of the protocol', async () => {
    for (const uri of [
      'parley:///positions/nowhere',
      'parley:///positions/nowhere?offset=5',
      'parley:///positions/vfio-device-handle?offset=x',
      'parley:///x',
    ])
      await expect(client.readResource({ uri }), uri).rejects.toMatchObject({ code: -32602 });
  });

  test('says why a citation cannot be written', async () => {
    expect((await call(client, 'cite', { key: 'nothing-at-all' })).isError).toBe(true);
    expect(
      (await call(client, 'cite', { key: 'vfio-device-handle', format: 'ris', style: 'apa' })).isError,
    ).toBe(true);
    expect((await call(client, 'cite', { key: 'vfio-device-handle', format: 'word' })).isError).toBe(true);
  });

  test('checks a document', async () => {
    const { text: citation } = await call(client, 'cite', { key: 'vfio-device-handle', format: 'markdown' });
    expect(
      (await call(client, 'check_document', { text: `We follow ${citation}.\n`, filename: 'design.md' }))
        .text,
    ).toBe('1 citation, 0 findings');
    const { data, text } = await call(client, 'check_document', {
      text: 'We follow [@vfio-device-handel].\n',
      filename: 'design.md',
    });
    expect(data?.findings).toMatchObject([
      { code: 'unknown-key', severity: 'error', line: 1, suggestion: 'vfio-device-handle' },
    ]);
    expect(text).toContain('design.md:1:');
  });

  test('checks the links of a document to pages as the command does', async () => {
    const checked = (text: string, filename = 'design.md') =>
      call(client, 'check_document', { text, filename });
    const right =
      '[a](/debates/nvme-vf-live-migration/), [b](https://example.org/kb/concepts/live-migration/)';
    expect((await checked(right)).text).toBe('2 citations, 0 findings');
    const { data } = await checked('See\n[it](https://example.org/kb/debates/nvme-vf-live-migratoin/).\n');
    expect(data?.findings).toMatchObject([
      { code: 'unknown-key', line: 2, suggestion: 'nvme-vf-live-migration' },
    ]);
  });

  test('says which kind of document it does not know', async () => {
    const { text, isError } = await call(client, 'check_document', { text: 'a', filename: 'design.xyz' });
    expect(isError).toBe(true);
    expect(text).toContain('design.xyz is of a kind that is not known');
  });

  test('has pages as resources', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('parley:///positions/vfio-device-handle');
    const { contents } = await client.readResource({ uri: 'parley:///positions/vfio-device-handle' });
    expect(contents).toMatchObject([
      { mimeType: 'text/markdown', text: expect.stringContaining('# vfio_device handle') },
    ]);
  });
});

describe('the command', () => {
  test('sees an edit of the content folder', async () => {
    const content = mkdtempSync(join(tmpdir(), 'parley-mcp-content-'));
    cpSync(CONTENT, content, { recursive: true });
    const client = await connected('--content', content);
    expect((await call(client, 'read_position', { key: 'vfio-device-handle' })).text).toMatch(
      /^# vfio_device handle\n/,
    );
    const file = join(content, 'positions', 'vfio-device-handle.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    await expect
      .poll(async () => (await call(client, 'read_position', { key: 'vfio-device-handle' })).text, {
        timeout: 30_000,
        interval: 500,
      })
      .toMatch(/^# Another title\n/);
    await client.close();
    rmSync(content, { recursive: true });
  });

  test('says of a source that cannot be read what is wrong, and goes on', async () => {
    const client = await connected('--site', 'http://127.0.0.1:9/kb/');
    const failed = await call(client, 'search', { query: 'anything' });
    expect(failed).toMatchObject({ isError: true });
    expect(failed.text).toContain('http://127.0.0.1:9/kb/index.json: it could not be reached');
    expect((await client.listTools()).tools).toHaveLength(7);
    await client.close();
  });

  test('writes nothing but the protocol to standard output, and ends with its input', async () => {
    const child = start('mcp', '--content', CONTENT);
    child.stdin.end(
      `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } } })}\n`,
    );
    const { code, stdout } = await outcomeOf(child);
    expect(code).toBe(0);
    for (const line of stdout.split('\n').filter(Boolean))
      expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  test('works as the package has it, in plain JavaScript', async () => {
    expect((await run('bundle')).code).toBe(0);
    const client = await connectedTo('bin/parley-mcp.mjs', '--site', home);
    expect(
      (await call(client, 'cite', { key: 'vfio-device-handle', format: 'text', style: 'acm' })).text,
    ).toMatch(/^Jason Gunthorpe and Kevin Tian\. 2022\. vfio_device handle\./);
    await client.close();
  });

  test('exits 2 on wrong usage', async () => {
    expect((await run('mcp', '--no-such-option')).code).toBe(2);
  });
});

test('the server reads what was renamed by its former address and key', async () => {
  const content = temporaryFolder();
  const files = {
    ...edited(SMALL, 'positions/one-ring.mdx', 'title: One ring\n', 'title: One ring\naliases: [a-ring]\n'),
    'concepts/ring.mdx': '---\ntitle: ring\nformerIds: [loop]\nsummary: A buffer without ends.\n---\n',
  };
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), source);
  }
  const client = await connected('--content', content, '--site', 'https://example.org/kb/');
  onTestFinished(() => client.close());
  for (const page of ['a-ring', 'positions/a-ring', 'https://example.org/kb/positions/a-ring/'])
    expect((await call(client, 'read_page', { page })).text, page).toMatch(/^# One ring\n/);
  for (const page of ['concepts/loop', '/kb/concepts/loop/'])
    expect((await call(client, 'read_page', { page })).text, page).toMatch(/^# ring\n/);
});
