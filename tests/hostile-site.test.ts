import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Catalogue, catalogueOf, catalogueText } from '../src/citations/index.ts';
import { run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { knowledgeOf, SMALL } from './support/knowledge.ts';
import { call, connected } from './support/mcp.ts';
import { serve } from './support/serve.ts';

const honest = catalogueOf(knowledgeOf(SMALL), undefined, { site: 'https://example.org' });

/** The catalogue with one key changed to what no key is. */
function catalogueWith(key: string): string {
  const [thing, ...others] = honest.things;
  return catalogueText({ ...honest, things: [{ ...thing, key }, ...others] } as Catalogue);
}

const bomb = gzipSync(Buffer.alloc(70 * 2 ** 20, ' '));

/** What the site sends as its catalogue, by the first part of the path. */
const sent: RequestListener = (request, response) => {
  const [, kind] = (request.url ?? '').split('/');
  if (!request.url?.endsWith('citations.json')) return void response.writeHead(404).end();
  if (kind === 'bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  else if (kind === 'deep') response.end('['.repeat(1_000_000));
  else if (kind === 'away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  else response.end(catalogueWith('one-ring\n\\input{/etc/passwd}\u001b[2J'));
};

const KINDS = [
  ['bomb', 'more than 67108864 bytes'],
  ['deep', 'more than 64 levels deep'],
  ['away', '169.254.169.254'],
  ['keys', 'must be the key of a position'],
] as const;

test.each(KINDS)(
  'a site of the kind "%s" is refused by its address, and nothing is written',
  async (kind, message) => {
    const { url } = await serve(sent);
    const folder = temporaryFolder();
    const document = join(folder, 'a.md');
    writeFileSync(document, '[@one-ring]\n');
    const lock = join(folder, 'parley.lock');
    const args = ['--check', document, '--fix', '--lock', lock, '--site', `${url}${kind}/`];
    const { code, stdout, stderr } = await run('cite', ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(`${url}${kind}/citations.json`);
    expect(stderr).toContain(message);
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(readFileSync(document, 'utf8')).toBe('[@one-ring]\n');
    expect(() => readFileSync(lock)).toThrow('ENOENT');
  },
);

test('the agents’ server says what is wrong with such a site, and goes on answering', async () => {
  const { url } = await serve(sent);
  for (const [kind, message] of [KINDS[0], KINDS[3]]) {
    const client = await connected('--site', `${url}${kind}/`);
    for (let time = 0; time < 2; time++) {
      const { text, isError } = await call(client, 'cite', { key: 'one-ring' });
      expect(isError).toBe(true);
      expect(text).toContain(message);
    }
    await client.close();
  }
});

test('the agents’ server checks documents that are made to take long, and goes on answering', async () => {
  const client = await connected('--content', 'content');
  for (const text of [
    `${'- '.repeat(10_000)}x`,
    '*a '.repeat(13_000),
    '>'.repeat(1_000_000),
    '['.repeat(200_000),
  ]) {
    const { data } = await call(client, 'check_document', { text, filename: 'a.md' });
    expect(data).toEqual({ citations: 0, findings: [] });
  }
  await client.close();
});

test('what the agents’ server answers of a site holds no command to a terminal or a direction', async () => {
  const { url } = await serve((request, response) => {
    if (request.url?.endsWith('one-ring.md'))
      response.end('# A title\u202e\u001b[2J\r\nwith \u200cjoiners\n');
    else response.writeHead(404, '\u009b').end();
  });
  const client = await connected('--site', url);
  const { text } = await call(client, 'read_page', { page: 'positions/one-ring' });
  expect(text).toBe('# A title⟨U+202E⟩⟨U+001B⟩[2J\r\nwith \u200cjoiners\n');
  const { contents } = await client.readResource({ uri: 'parley:///positions/one-ring' });
  expect(contents).toMatchObject([{ text }]);
  await client.close();
});

test('what is wrong with a file of a site is told without its words', async () => {
  const wrong = '\u202e\u001b[2J { "items": 1 }';
  const { url } = await serve((request, response) => {
    if (request.url?.endsWith('citations.json')) response.end(catalogueText(honest));
    else response.end(wrong);
  });
  const client = await connected('--site', url);
  for (const [tool, args] of [
    ['read_page', { page: 'posts/2020-03-02-a-author-000001' }],
    ['read_position', { key: 'one-ring' }],
    ['read_design', { key: 'by-vf-itself' }],
    ['search', { query: 'rings' }],
    ['cite', { key: 'one-ring' }],
  ] as const) {
    const { text, isError } = await call(client, tool, args);
    expect(isError, tool).toBe(true);
    expect(text, tool).not.toMatch(/\p{Cc}|\u202e|2J/u);
  }
  await expect(client.listResources()).rejects.toThrow('debates.json of the knowledge base is no JSON');
  await client.close();
});

test('a message that is too long is refused by its id, and the server goes on answering', async () => {
  const client = await connected('--content', 'content');
  const text = 'a'.repeat(40 * 2 ** 20);
  await expect(call(client, 'check_document', { text, filename: 'a.md' })).rejects.toThrow(
    'a message of more than 33554432 bytes is not taken',
  );
  const long = '\u00e9'.repeat(4_990_000);
  const { data } = await call(client, 'check_document', { text: long, filename: 'a.txt' });
  expect(data).toEqual({ citations: 0, findings: [] });
  await client.close();
});
