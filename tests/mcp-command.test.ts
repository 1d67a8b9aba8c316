import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { outcomeOf, run, start } from './support/command.ts';
import { copyContent, temporaryFolder } from './support/folder.ts';
import { edited, SMALL } from './support/knowledge.ts';
import { call, connected, connectedTo } from './support/mcp.ts';
import { CONTENT, publishedKb } from './support/mcp-site.ts';

describe('the command', () => {
  test('sees an edit of the content folder', async () => {
    const content = copyContent(join(temporaryFolder(), 'content'));
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
    const served = await publishedKb();
    onTestFinished(() => served.close());
    const client = await connectedTo('bin/parley-mcp.mjs', '--site', served.url);
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
