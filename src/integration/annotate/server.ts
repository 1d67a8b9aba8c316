import { randomBytes } from 'node:crypto';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { Annotator, API_PATH, PAGE_PATH } from '../../annotate/index.ts';
import { type Site, trustOf } from '../../site/site.ts';
import { answer, guarded, refuse } from './answer.ts';
import { refusedAt } from './guard.ts';

/** The module that makes the page. Vite loads it again after an edit. */
const PAGE = fileURLToPath(new URL('../../site/annotate/page.ts', import.meta.url));

/** A Vite plugin that serves `parley annotate` in `astro dev`: its page, and the requests of it. In no build. */
export function annotateServer(site: Site, curator: string): Plugin {
  const token = randomBytes(32).toString('base64url');
  const root = `/${site.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  let opened: Promise<Annotator> | undefined;
  const tool = () => {
    opened ??= Annotator.open(site.content, { ...trustOf(site), curator, base: root });
    // What cannot be read now can be read once it was mended.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    name: 'parley:annotate',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        const file = relative(site.content, path).split(sep).join('/');
        if (!file.startsWith('..') && !file.startsWith('.parley/'))
          void opened?.then(
            (one) => one.space.touched(file),
            // It could not be opened, which whoever asked is told.
            () => undefined,
          );
      });
      server.middlewares.use((request, response, next) => {
        const asked = addressOf(request);
        if (asked === undefined || !asked.pathname.startsWith(`${root}${PAGE_PATH}`)) return next();
        const refused = refusedAt(request);
        if (refused !== undefined) return refuse(request, response, refused);
        const name = asked.pathname.slice(`${root}${API_PATH}`.length).replace(/\/$/, '');
        if (asked.pathname.startsWith(`${root}${API_PATH}`))
          return void answer(request, response, { name, parameters: asked.searchParams, token, tool });
        if (asked.pathname !== `${root}${PAGE_PATH}`) return next();
        guarded(response);
        pageText(server, token).then(
          (text) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text),
          next,
        );
      });
    },
  };
}

async function pageText(server: ViteDevServer, token: string): Promise<string> {
  const { annotatePage } = await server.ssrLoadModule(PAGE);
  return annotatePage({ token });
}

function addressOf({ originalUrl, url }: Connect.IncomingMessage): URL | undefined {
  const path = originalUrl ?? url ?? '/';
  return URL.canParse(path, 'http://localhost') ? new URL(path, 'http://localhost') : undefined;
}
