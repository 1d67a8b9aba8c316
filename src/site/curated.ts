import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { entryFiles, idOfFile } from '../entries/files.ts';
import { folderFiles, isBelow, readSettings } from '../entries/index.ts';

/** A collection of curated entries, which Astro compiles as MDX. (Posts never come this way.) */
export type Curated = 'debates' | 'positions' | 'concepts' | 'people';

/**
 * Astro's loader of a curated collection. It names the files of which Astro compiles the bodies, and reads no frontmatter: what an entry says stands
 * in the knowledge base, which is read in one place (`readEntries`), and checked before a build. While somebody edits, an edit
 * loads the collection anew.
 *
 * @param content Absolute path of the content folder.
 */
export function curatedLoader(content: string, collection: Curated): Loader {
  const folder = join(content, collection);
  return {
    name: `parley:${collection}`,
    load: async ({ store, generateDigest, config, watcher }) => {
      const root = fileURLToPath(config.root);
      async function load(): Promise<void> {
        store.clear();
        const closed = readSettings(content).settings.trusted ? [] : folderFiles(content).outside;
        for (const file of entryFiles(content, collection)) {
          if (isBelow(file, closed)) continue;
          const path = join(content, file);
          store.set({
            id: idOfFile(file),
            data: {},
            filePath: relative(root, path).replaceAll(sep, '/'),
            digest: generateDigest(await readFile(path, 'utf8')),
            deferredRender: true,
          });
        }
      }
      await load();
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(folder + sep)) void load();
      });
    },
  };
}
