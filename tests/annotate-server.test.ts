import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyContent } from './support/folder.ts';
import { tokenIn, toolServer } from './support/tool-server.ts';

const POST = '2022-12-07-jason-gunthorpe-607656';
const FILE = `posts/${POST}.mdx`;

let folder: string;
let server: Server;
let port: number;
let token: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  copyContent(join(folder, 'content'));
  server = toolServer(folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
  const page = await ask({ path: '/kb/_annotate/' });
  token = tokenIn(page.text);
}, 120_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request with exactly these headers. */
function ask({ path, method = 'GET', headers = {}, body }: Asked) {
  return new Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }>((done, fail) => {
    const host = `localhost:${port}`;
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

const api = (name: string, more: Partial<Asked> = {}) =>
  ask({ path: `/kb/_annotate/api/${name}`, ...more, headers: { 'x-parley-token': token, ...more.headers } });
const json = async (name: string) => JSON.parse((await api(name)).text);
const send = (name: string, body: unknown, headers: Record<string, string> = {}) =>
  api(name, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const textOf = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');

describe('requests are answered to pages of this server on this machine alone', () => {
  test('its own page gets data', async () => {
    expect((await api('threads', { headers: { origin: `http://localhost:${port}` } })).status).toBe(200);
    expect(
      (await api('threads', { headers: { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' } }))
        .status,
    ).toBe(200);
  });

  test.each([
    ['a page of another site', { origin: 'https://evil.example.org' }],
    ['a page of another local server', { origin: 'http://localhost:1' }],
    ['a page of no origin', { origin: 'null' }],
    ['another scheme', { origin: 'https://localhost' }],
    ['a name that was made to lead here', { host: 'evil.example.org' }],
    ['such a name with the port', { host: `evil.example.org:4321` }],
    ['a name that begins like ours', { host: `localhost.example.org:80` }],
    ['a Host without the port', { host: 'localhost' }],
    ['a request that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a request that the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, data and page', async (_, headers) => {
    for (const path of ['/kb/_annotate/', '/kb/_annotate/api/threads']) {
      const answer = await ask({ path, headers: { 'x-parley-token': token, ...headers } });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.text)).toEqual({ error: expect.stringMatching(/\w/) });
      expect(answer.text).not.toContain(token);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('without its token nothing is told or done', async () => {
    expect((await ask({ path: '/kb/_annotate/api/threads' })).status).toBe(403);
    expect((await api('threads', { headers: { 'x-parley-token': `${token}x` } })).status).toBe(403);
    expect((await api('threads', { headers: { 'x-parley-token': '' } })).status).toBe(403);
  });

  test('the page is shown in no frame, and kept by no cache', async () => {
    const { headers } = await ask({ path: '/kb/_annotate/' });
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
  });

  test('a form cannot send, nor can what is no JSON, too large, or of another method', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send('undo', 'a=b', form)).status).toBe(415);
    expect((await send('undo', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send('save', '{')).status).toBe(400);
    expect((await send('save', `{"x":"${'y'.repeat(1024 * 1024)}"}`)).status).toBe(413);
    expect((await api('threads', { method: 'PUT' })).status).toBe(405);
    expect((await api('save')).status).toBe(404);
    expect((await api('constructor')).status).toBe(404);
  });

  test.each([
    '../parley',
    '..%2f..%2fetc%2fpasswd',
    'posts/x',
    'X',
    '%00',
    'a'.repeat(300),
    'constructor',
    '__proto__',
  ])('an id that is a path or a trick is no post: %s', async (id) => {
    expect([400, 404]).toContain((await api(`post?id=${id}`)).status);
    const mark = await send('mark', { post: decodeURIComponent(id), mark: { state: 'read' } });
    expect([400, 404]).toContain(mark.status);
  });
});

describe('a change', () => {
  const words = async () => {
    const post = await json(`post?id=${POST}`);
    const own = post.segments.find(({ kind }: { kind: string }) => kind === 'new');
    return { post, start: own.start, end: own.start + 30 };
  };

  test('is one splice of one block, and is taken back byte for byte', async () => {
    const before = textOf(FILE);
    const { post, start, end } = await words();
    const argument = {
      relation: 'qualifies',
      target: '03d623#fine-concept',
      gist: 'A "test": #1',
      start,
      end,
    };
    const change = { do: 'add', post: POST, hash: post.hash, argument };
    const seen = JSON.parse((await send('preview', change)).text);
    expect(seen.problems).toEqual([]);
    expect(textOf(FILE)).toBe(before);
    const saved = await send('save', change);
    expect(saved.status).toBe(200);
    const { diff, argument: made, hash } = JSON.parse(saved.text);
    expect(diff).toBe(seen.diff);
    expect(diff.match(/^@@/gm)).toHaveLength(1);
    expect(diff).not.toMatch(/^-(?!--)/m);
    expect(textOf(FILE)).toContain('qualifies: 2022-12-07-christoph-hellwig-03d623#fine-concept');
    const again = await json(`post?id=${POST}`);
    expect(again.arguments.map(({ id }: { id: string }) => id)).toContain(made.id);
    expect(again.hash).toBe(hash);
    expect((await send('undo', {})).status).toBe(200);
    expect(textOf(FILE)).toBe(before);
  });

  test('that makes something new may link to what is not there yet, and says so', async () => {
    const concept = { do: 'new', kind: 'concept', title: 'First', summary: 'It needs a [[second-thing]].' };
    const told = [{ message: expect.stringContaining('there is no "second-thing"') }];
    expect(JSON.parse((await send('preview', concept)).text).problems).toEqual(told);
    const saved = await send('save', concept);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.text)).toMatchObject({ created: 'first', problems: told });
    expect((await send('undo', {})).status).toBe(200);
    const position = { do: 'new', kind: 'position', title: 'First', debate: 'nothing-such' };
    expect((await send('save', position)).status).toBe(422);
  });

  test('of a debate is one splice, is refused over a file that is another, and is taken back', async () => {
    const file = 'debates/nvme-vf-live-migration.mdx';
    const before = textOf(file);
    const { id, hash } = await json('debate?id=nvme-vf-live-migration');
    const change = { do: 'debate', debate: id, hash, fields: { status: 'open' } };
    const saved = await send('save', change);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.text).diff.match(/^@@/gm)).toHaveLength(1);
    expect(textOf(file)).toBe(before.replace('status: dormant', 'status: open'));
    const stale = await send('save', { ...change, fields: { status: 'settled' } });
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.text)).toMatchObject({ file, theirs: textOf(file) });
    expect((await send('undo', {})).status).toBe(200);
    expect(textOf(file)).toBe(before);
    for (const odd of [{ status: 'over' }, { issues: [] }, { concepts: ['../x'] }, { title: 'Other' }])
      expect((await send('save', { ...change, fields: odd })).status).toBe(400);
    expect((await api('debate?id=nothing-such')).status).toBe(404);
  });

  test('of a file that somebody else changed is refused, with both versions', async () => {
    const { post, start, end } = await words();
    const before = textOf(FILE);
    writeFileSync(join(folder, 'content', FILE), before.replace('---\n', '---\n# theirs\n'));
    const argument = { relation: 'qualifies', target: '03d623#fine-concept', gist: 'Mine', start, end };
    const refused = await send('save', { do: 'add', post: POST, hash: post.hash, argument });
    expect(refused.status).toBe(409);
    const { theirs, yours, hash } = JSON.parse(refused.text);
    expect(theirs).toContain('# theirs');
    expect(yours).toContain('gist: Mine');
    const saved = await send('save', { do: 'add', post: POST, hash, argument });
    expect(saved.status).toBe(200);
    expect(textOf(FILE)).toContain('# theirs');
    writeFileSync(join(folder, 'content', FILE), before);
    expect((await send('undo', {})).status).toBe(409);
    expect(textOf(FILE)).toBe(before);
  });

  test('that the check refuses is not written', async () => {
    const before = textOf(FILE);
    const { post } = await words();
    const [first] = post.arguments;
    const gone = await send('save', { do: 'delete', post: POST, hash: post.hash, id: first.id });
    expect(gone.status).toBe(422);
    expect(textOf(FILE)).toBe(before);
  });

  test('has no words of a quotation: they lead to the post of their author', async () => {
    const { post } = await words();
    const quoted = post.segments.find(({ source }: { source?: object }) => source);
    const { refused } = await json(`words?post=${POST}&start=${quoted.start + 4}&end=${quoted.start + 20}`);
    expect(refused).toMatchObject({
      why: expect.stringContaining('quoted'),
      source: { post: quoted.source.post },
    });
    const argument = {
      relation: 'supports',
      target: 'vfio-device-handle',
      gist: 'No',
      start: quoted.start + 4,
      end: quoted.start + 20,
    };
    expect((await send('save', { do: 'add', post: POST, hash: post.hash, argument })).status).toBe(422);
  });
});

test('a fault of the disk is told in a sentence, with the name of the file', async () => {
  writeFileSync(join(folder, 'content', 'read'), 'no folder');
  const answer = await send('mark', { post: POST, mark: { state: 'read' } });
  rmSync(join(folder, 'content', 'read'));
  expect([answer.status, JSON.parse(answer.text).error]).toEqual([
    500,
    expect.stringMatching(/^\S+content\/read\S*: [^']+ \(E[A-Z]+\)$/),
  ]);
});

test('marks are lines of the curator’s own file', async () => {
  expect((await send('mark', { post: POST, mark: { state: 'skipped', why: 'a patch' } })).status).toBe(200);
  expect(textOf('read/ada.txt')).toBe(`${POST} skipped a patch\n`);
  expect((await send('mark', { post: POST, mark: { state: 'unread' } })).status).toBe(200);
  expect(textOf('read/ada.txt')).toBe('');
});
