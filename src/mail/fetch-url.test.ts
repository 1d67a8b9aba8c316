import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { targetOf } from './fetch-url.ts';
import type { Message } from './message.ts';
import { type ReadOptions, readSource } from './read-source.ts';

const MBOX =
  'From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: a@example.org\nSubject: one\nMessage-ID: <1@example.org>\n\nbody\n';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

async function read(
  url: string,
  fetch: ReadOptions['fetch'] = {},
): Promise<{ messages: Message[]; reasons: string[] }> {
  const messages: Message[] = [];
  const reasons: string[] = [];
  for await (const reading of readSource(url, { fetch })) {
    if (reading.kind === 'message') messages.push(reading.message);
    else reasons.push(reading.reason);
  }
  return { messages, reasons };
}

describe('a thread on a public-inbox server', () => {
  test.each([
    '/dev/1@example.org/',
    '/dev/1@example.org',
    '/dev/1%40example.org/T/',
    '/dev/1@example.org/t/#u',
  ])('%s is read by the mailbox it offers, and names its list', async (path) => {
    const asked: (string | undefined)[] = [];
    const base = await serve((request, response) => {
      asked.push(request.url);
      response.end(gzipSync(MBOX));
    });
    const { messages, reasons } = await read(base + path);
    expect(reasons).toEqual([]);
    expect(messages.map((m) => [m.subject, m.lists])).toEqual([['one', [{ name: 'dev' }]]]);
    expect(asked).toEqual([expect.stringMatching(/^\/dev\/1(?:@|%40)example\.org\/t\.mbox\.gz$/)]);
  });

  test('is named without a password', () => {
    expect(targetOf('https://a:secret@example.org/dev/1@example.org/').file).toBe(
      'https://example.org/dev/1@example.org/',
    );
  });
});

describe('a URL', () => {
  test('of a pipermail month names its list', async () => {
    const base = await serve((_, response) => response.end(MBOX));
    expect((await read(`${base}/pipermail/example-dev/2022-December.txt`)).messages[0]?.lists).toEqual([
      { name: 'example-dev' },
    ]);
  });

  test('is followed through redirects, but not without end', async () => {
    const base = await serve((request, response) => {
      const left = Number(/\d+$/.exec(request.url ?? '')?.[0]);
      if (left === 0) response.end(MBOX);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect((await read(`${base}/5`)).messages).toHaveLength(1);
    expect((await read(`${base}/6`)).reasons).toEqual(['It redirects more than 5 times.']);
  });

  test('that redirects to a file is not followed there', async () => {
    const base = await serve((_, response) =>
      response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    );
    expect((await read(base)).reasons).toEqual(['It redirects to file:, which is not followed.']);
  });

  test('that answers with an error is told with the error', async () => {
    const base = await serve((_, response) => response.writeHead(404).end('no'));
    expect(await read(base)).toEqual({ messages: [], reasons: ['The server answered 404 Not Found.'] });
  });

  test('that sends too much is cut off, whatever size it declared', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/declared') response.writeHead(200, { 'content-length': 5000 });
      response.end(Buffer.alloc(5000, MBOX));
    });
    for (const path of ['/declared', '/chunked']) {
      expect((await read(base + path, { bytes: 1000 })).reasons).toEqual([
        'The server sends more than 1000 bytes, the most that is taken.',
      ]);
    }
  });

  test('that never answers, or stops half-way, is given up', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/half') response.write(MBOX.repeat(100));
    });
    for (const path of ['/never', '/half']) {
      expect((await read(base + path, { idleSeconds: 0.1 })).reasons).toEqual([
        'The server did not answer within 0.1 s.',
      ]);
    }
  });

  test('that sends a gzip bomb is refused', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(MBOX), Buffer.alloc(64 << 20, 'x\n')]));
    const base = await serve((_, response) => response.end(bomb));
    expect((await read(base)).reasons).toEqual(['It unpacks to more than 250 times its size.']);
  });

  test('of no server is told', async () => {
    const base = await serve(() => {});
    server?.close();
    expect((await read(base)).reasons[0]).toMatch(/^It could not be reached: /);
  });
});
