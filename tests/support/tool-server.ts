import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { annotateServer } from '../../src/integration/annotate/server.ts';

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** The server of the tool for annotating below `/kb/`, over `content` of a folder, without Astro: its page is only what has the token. */
export function toolServer(folder: string, content = join(folder, 'content')): Server {
  const site = {
    content,
    out: join(folder, 'dist'),
    base: '/kb/',
    search: 'simple' as const,
    project: folder,
  };
  const stack: Middleware[] = [];
  const configure = annotateServer(site, 'ada').configureServer as (dev: object) => void;
  configure({
    watcher: { on() {} },
    middlewares: { use: (one: Middleware) => stack.push(one) },
    ssrLoadModule: async () => ({
      annotatePage: async (given: { token: string }) => `<meta name="parley-token" content="${given.token}">`,
    }),
  });
  return createServer((asked, answered) =>
    stack[0]?.(asked, answered, () => answered.writeHead(404).end('next')),
  );
}

/** The token in such a page. */
export function tokenIn(page: string): string {
  return /content="([^"]+)"/.exec(page)?.[1] ?? '';
}
