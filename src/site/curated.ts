import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { entryFiles } from '../entries/files.ts';
import { folderFiles, isBelow, readEntry, readSettings } from '../entries/index.ts';

/** A collection of curated entries, which Astro compiles as MDX. (Posts never come this way.) */
export type Curated = 'debates' | 'positions' | 'concepts' | 'people';

/**
 * Astro's loader of a curated collection: entries as the whole project reads them. (Astro's own glob() reads YAML 1.1, where a
 * date is no string.) While somebody edits, an edit loads the collection anew.
 *
 * @param content Absolute path of the content folder.
 */
export function curatedLoader(content: string, collection: Curated): Loader {
  const folder = join(content, collection);
  return {
    name: `parley:${collection}`,
    load: async ({ store, parseData, generateDigest, config, watcher, logger }) => {
      const root = fileURLToPath(config.root);
      async function load(): Promise<void> {
        store.clear();
        const closed = readSettings(content).settings.trusted ? [] : folderFiles(content).outside;
        for (const file of entryFiles(content, collection)) {
          if (isBelow(file, closed)) continue;
          const path = join(content, file);
          const source = await readFile(path, 'utf8');
          const entry = readEntry(collection, file, source);
          if ('problems' in entry) {
            for (const { file: name, line, message } of entry.problems)
              logger.error(`${name}:${line}: ${message}`);
            continue;
          }
          store.set({
            id: entry.id,
            data: await parseData({ id: entry.id, data: entry.data, filePath: path }),
            filePath: relative(root, path).replaceAll(sep, '/'),
            digest: generateDigest(source),
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
