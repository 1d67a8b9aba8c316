import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rangeIn } from '../../tests/browser/harness/static-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A folder served on a loopback port as hosts do: text compressed with Brotli, everything else as it is. */
export interface CountedServer {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  /** What was sent since it was last asked, by path: bytes of bodies as sent. */
  take(): [path: string, bytes: number][];
  close(): void;
}

export async function serveCounted(folder: string): Promise<CountedServer> {
  let sent: [string, number][] = [];
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = join(folder, normalize(`/${decodeURIComponent(pathname)}`));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const body =
      ready.get(file) ?? (type === undefined ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    ready.set(file, body);
    const headers = {
      ...(type === undefined ? {} : { 'Content-Type': type, 'Content-Encoding': 'br' }),
      'Cache-Control': 'max-age=600',
    };
    const range = type === undefined ? rangeIn(request.headers.range, body.length) : undefined;
    const [from, to] = range ?? [0, body.length];
    sent.push([pathname, to - from]);
    const part = range === undefined ? {} : { 'Content-Range': `bytes ${from}-${to - 1}/${body.length}` };
    response.writeHead(range === undefined ? 200 : 206, { ...headers, ...part }).end(body.subarray(from, to));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
