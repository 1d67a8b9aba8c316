import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/**
 * A Vite plugin for a content folder that may lie anywhere: what its MDX imports is looked for from the project, and an
 * edit of a post reloads the pages that are open while somebody edits (Astro sees to the other collections).
 *
 * @param {string} folder Absolute path.
 * @returns {import('vite').Plugin}
 */
export function contentFolder(folder) {
  const inside = (/** @type {string | undefined} */ path) => path?.startsWith(folder + sep) ?? false;
  return {
    name: 'parley:content-folder',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!inside(importer) || source.startsWith('.') || source.startsWith(sep)) return null;
      return this.resolve(source, PACKAGE, { ...options, skipSelf: true });
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (inside(path)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
