import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';

/** Media types by ending; what is not named is text. */
const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/opensearchdescription+xml',
  md: 'text/markdown',
};

/** The module that makes the files. Vite loads it again after an edit. */
const FILES = fileURLToPath(new URL('../site/file-in-dev.ts', import.meta.url));

/**
 * A Vite plugin that serves the files for programs in `astro dev`. (A build writes them after its pages.)
 *
 * @param base Path that the site is served under.
 */
export function filesInDev(base: string): Plugin {
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return {
    name: 'parley:files-in-dev',
    // A malformed address is answered here: the handlers behind this one decode it without a try and would crash the server.
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        if (pathOf(request) === undefined) response.writeHead(400).end('This is no address.');
        else next();
      });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = pathOf(request);
        if (path === undefined) {
          response.writeHead(400).end('This is no address.');
          return;
        }
        const ending = /\.(json|md|txt|xml|argdown|bib|ris|yml)$/.exec(path)?.[1];
        if (ending === undefined || !path.startsWith(root)) return next();
        try {
          const { fileInDev } = await server.ssrLoadModule(FILES);
          const text = await fileInDev(path.slice(root.length));
          if (text === undefined) return next();
          response.setHeader('content-type', `${TYPES[ending] ?? 'text/plain'}; charset=utf-8`).end(text);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** The path that is asked for; undefined where it cannot be read, as `/%`. */
function pathOf({ originalUrl, url }: Connect.IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(originalUrl ?? url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
