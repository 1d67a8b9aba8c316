import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledSource } from './compiled-source.ts';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/**
 * A Vite plugin for a content folder that may lie anywhere: of its entries the bodies are compiled, what they import is looked for from the
 * project, and an edit of a post reloads the pages that are open while somebody edits (Astro sees to the other collections).
 *
 * @param {string} folder Absolute path.
 * @returns {import('vite').Plugin}
 */
export function contentFolder(folder) {
  // Vite names files by what symbolic links lead to.
  const homes = [folder, realOf(folder)];
  const inside = (/** @type {string | undefined} */ path) =>
    homes.some((home) => path?.startsWith(home + sep));
  return {
    name: 'parley:content-folder',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!inside(importer) || source.startsWith('.') || source.startsWith(sep)) return null;
      return this.resolve(source, PACKAGE, { ...options, skipSelf: true });
    },
    async load(id) {
      return inside(id) && id.endsWith('.mdx') ? compiledSource(await readFile(id, 'utf8')) : null;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (inside(path)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** @param {string} folder */
function realOf(folder) {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
