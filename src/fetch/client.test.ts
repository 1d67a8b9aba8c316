import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serve } from '../../tests/support/serve.ts';
import type { Bounds } from './bounds.ts';
import { clientFor } from './client.ts';

const BOUNDS: Bounds = { bytes: 1_000_000, seconds: 5 };

async function read(url: string, bounds: Partial<Bounds> = {}): Promise<string> {
  return (await clientFor(url, { ...BOUNDS, ...bounds })(url)).text();
}

const to =
  (location: string): RequestListener =>
  (_, response) =>
    void response.writeHead(302, { location }).end();

/** Sends a byte at once and one after another, for ever. */
function drip(response: ServerResponse): void {
  response.write('x');
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
}

describe('an answer from elsewhere', () => {
  test.each<[string, (text: string) => Buffer]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', Buffer.from],
  ])(
    'is unpacked where it is packed by %s, and given up where it unpacks to too much',
    async (coding, pack) => {
      const { url } = await serve((request, response) => {
        response.setHeader('content-encoding', coding);
        response.end(request.url === '/bomb' ? pack('0'.repeat(2_000_000)) : pack('well'));
      });
      expect(await read(url)).toBe('well');
      await expect(read(`${url}bomb`)).rejects.toThrow('more than 1000000 bytes');
    },
  );

  test('is given up before it comes where it says itself that it is too large', async () => {
    const { url } = await serve(
      (_, response) => void response.writeHead(200, { 'content-length': 2e9 }).write('x'),
    );
    await expect(read(url)).rejects.toThrow('more than 1000000 bytes');
  });

  test('that is packed in a way nobody knows, or broken, is refused', async () => {
    const { url } = await serve((request, response) => {
      const codings: Record<string, string> = { '/twice': 'gzip, gzip, gzip', '/own': 'constructor' };
      response.setHeader('content-encoding', codings[request.url ?? ''] ?? 'gzip');
      response.end('no gzip');
    });
    await expect(read(url)).rejects.toThrow('it could not be reached');
    await expect(read(`${url}twice`)).rejects.toThrow('packs its answer as gzip, gzip, gzip');
    await expect(read(`${url}own`)).rejects.toThrow('packs its answer as constructor, which is not read');
  });

  test('that never begins, and one that never ends, are given up in time', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/drip') drip(response);
    });
    await expect(read(url, { seconds: 0.2 })).rejects.toThrow('did not answer within 0.2 s');
    await expect(read(url, { idleSeconds: 0.1 })).rejects.toThrow('did not answer within 0.1 s');
    await expect(read(`${url}drip`, { seconds: 0.2, idleSeconds: 0.15 })).rejects.toThrow(
      'within 0.2 s in all',
    );
  });

  test('may take its reader as long as it likes', async () => {
    const { url } = await serve((_, response) => response.end('x'.repeat(400_000)));
    let bytes = 0;
    for await (const piece of (await clientFor(url, { bytes: 1e6, seconds: 0.2 })(url)).pieces()) {
      bytes += piece.length;
      await new Promise((resume) => setTimeout(resume, 70));
    }
    expect(bytes).toBe(400_000);
  });
});

describe('a redirect', () => {
  test('is followed on the same machine and port where the user gave such an address', async () => {
    const { url, port } = await serve((request, response) => {
      if (request.url === '/there') response.end('there');
      else to(`http://localhost:${port}/there`)(request, response);
    });
    expect(await read(url)).toBe('there');
  });

  test('to another port is refused', async () => {
    const other = await serve((_, response) => response.end('secret'));
    const { url } = await serve(to(other.url));
    await expect(read(url)).rejects.toThrow(`to the port ${other.port} of 127.0.0.1`);
  });

  test.each([
    ['http://169.254.169.254/latest/', '169.254.169.254: linkLocal'],
    ['http://2852039166/', '169.254.169.254: linkLocal'],
    ['http://0xa9.0376.43518/', '169.254.169.254: linkLocal'],
    ['http://10.0.0.1/', '10.0.0.1: private'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1: private'],
    ['http://[fe80::1]/', 'fe80::1: linkLocal'],
    ['http://[fd00::1]/', 'fd00::1: uniqueLocal'],
    ['http://[64:ff9b::7f00:1]/', 'rfc6052'],
    ['http://0.0.0.0/', '0.0.0.0: unspecified'],
    ['http://100.64.0.1/', 'carrierGradeNat'],
  ])('to %s is refused', async (location, message) => {
    const { url } = await serve(to(location));
    await expect(read(url)).rejects.toThrow(message);
  });

  test.each([
    ['file:///etc/passwd', 'redirects to file:'],
    ['ftp://example.org/', 'redirects to ftp:'],
    ['http://[', 'redirects to what is no address'],
  ])('to %s is refused', async (location, message) => {
    const { url } = await serve(to(location));
    await expect(read(url)).rejects.toThrow(message);
  });

  test('is followed five times', async () => {
    const { url } = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else to(`/${left - 1}`)(request, response);
    });
    expect(await read(`${url}5`)).toBe('there');
    await expect(read(`${url}6`)).rejects.toThrow('more than 5 times');
  });
});
