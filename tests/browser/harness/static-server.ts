import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A built site on a port of this machine. */
export interface Served {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  close(): void;
}

/**
 * Serves a folder under a base path (`/`, `/kb/`) as a plain file host does: a folder's index.html, 404.html, no listing.
 *
 * @param ranges Whether it sends a part of a file where that is asked for; most hosts do.
 * @param compressed Whether text is compressed, as most hosts do.
 * @param allow What other origins may read (`Access-Control-Allow-Origin`); none unless told.
 */
export async function serveFolder(
  folder: string,
  base: string,
  {
    compressed = false,
    ranges = true,
    allow,
  }: { readonly compressed?: boolean; readonly ranges?: boolean; readonly allow?: string } = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(base) ? fileFor(folder, decode(pathname.slice(base.length))) : undefined;
    if (file === 'folder') {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const found = file ?? join(folder, '404.html');
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    const bytes = readFileSync(found);
    const zip = compressed && !/^(?:image\/png|font|application\/octet)/.test(type);
    const headers = {
      'Content-Type': type,
      ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
      ...(allow === undefined ? {} : { 'Access-Control-Allow-Origin': allow }),
    };
    const range = ranges && file !== undefined ? rangeIn(request.headers.range, bytes.length) : undefined;
    if (range !== undefined && !zip) {
      const [from, to] = range;
      response.writeHead(206, { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` });
      response.end(bytes.subarray(from, to));
    } else response.writeHead(file === undefined ? 404 : 200, headers).end(zip ? gzipSync(bytes) : bytes);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The bytes that a header asks for, from the first to before the last; undefined where it asks for the whole. */
export function rangeIn(header: string | undefined, size: number): [from: number, to: number] | undefined {
  const [, from, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || Number(from) >= size) return undefined;
  return [Number(from), last === '' ? size : Math.min(size, Number(last) + 1)];
}

/** The file that answers for a path; `folder` where the slash at its end is missing; undefined where there is none. */
function fileFor(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`));
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  if (!file.endsWith('/')) return 'folder';
  return existsSync(join(file, 'index.html')) ? join(file, 'index.html') : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
