/** Media types by ending; what is not named is text. */
const TYPES = { json: 'application/json', xml: 'application/opensearchdescription+xml', md: 'text/markdown' };

/**
 * A Vite plugin that serves the files for programs while somebody edits. (A build writes them when its pages are written.)
 *
 * @param {string} base Path that the site is served under.
 * @returns {import('vite').Plugin}
 */
export function filesInDev(base) {
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return {
    name: 'parley:files-in-dev',
    // A request for what is no address is answered here: what comes after decodes it outside of any handler.
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
          const { fileInDev } = await server.ssrLoadModule('/src/site/file-in-dev.ts');
          const text = await fileInDev(path.slice(root.length));
          if (text === undefined) return next();
          const type = TYPES[/** @type {keyof typeof TYPES} */ (ending)] ?? 'text/plain';
          response.setHeader('content-type', `${type}; charset=utf-8`).end(text);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/**
 * The path that is asked for; undefined where it cannot be read, as `/%`.
 *
 * @param {{ originalUrl?: string, url?: string }} request
 */
function pathOf({ originalUrl, url }) {
  try {
    return decodeURIComponent(new URL(originalUrl ?? url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
