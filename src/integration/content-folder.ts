import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ENGINE } from '../site/build/engine.ts';
import { compiledSource } from './compiled-source.ts';

const PACKAGE = join(ENGINE, 'package.json');

/**
 * A Vite plugin for a content folder that may lie anywhere: of its entries the bodies are compiled, what they import is looked for from the
 * engine where the folder has no such package, and an edit reloads the pages that are open while somebody edits.
 *
 * @param folder Absolute path.
 */
export function contentFolder(folder: string): Plugin {
  // Vite names files by what symbolic links lead to.
  const homes = [folder, realOf(folder)];
  const inside = (path: string | undefined) => homes.some((home) => path?.startsWith(home + sep) === true);
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

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
