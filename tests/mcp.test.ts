import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, connected, type ServedKb } from './support/mcp.ts';
import { CONTENT, publishedKb } from './support/mcp-site.ts';

let served: ServedKb;

beforeAll(async () => {
  served = await publishedKb();
});

afterAll(() => served.close());

describe.each([
  ['a content folder', () => ['--content', CONTENT, '--site', 'https://example.org/kb/']],
  ['a published site', () => ['--site', served.url]],
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

  test('has pages as resources', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('parley:///positions/vfio-device-handle');
    const { contents } = await client.readResource({ uri: 'parley:///positions/vfio-device-handle' });
    expect(contents).toMatchObject([
      { mimeType: 'text/markdown', text: expect.stringContaining('# vfio_device handle') },
    ]);
  });
});
