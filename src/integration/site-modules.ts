import { join } from 'node:path';
import type { Plugin } from 'vite';
import { entryFiles, idOfFile } from '../entries/files.ts';
import { folderFiles, isBelow, readSettings } from '../entries/index.ts';
import { nameOfSite, type Site, trustOf } from '../site/site.ts';

/** Collections of curated entries, whose bodies Astro compiles as MDX. (Posts are never compiled.) */
const CURATED = ['debates', 'positions', 'concepts', 'people', 'designs', 'pages'] as const;

const SITE = 'virtual:parley/site';
const BODIES = 'virtual:parley/bodies';
const HANDED = 'virtual:parley/handed';
/** A module that is not bundled, so that bundled pages and the build that renders them share it. */
const HANDED_FILE = new URL('../site/build/handed.ts', import.meta.url).href;

/**
 * A Vite plugin that tells the pages which site they are of, in modules of the names above: `site` and what its build hands over, and the bodies of
 * curated entries, each loaded when it is shown.
 */
export function siteModules(site: Site): Plugin {
  return {
    name: 'parley:site-modules',
    enforce: 'pre',
    resolveId(id) {
      if (id === SITE || id === BODIES) return `\0${id}`;
      return id === HANDED ? { id: HANDED_FILE, external: true } : null;
    },
    load(id) {
      if (id === `\0${SITE}`) return siteModule(site);
      return id === `\0${BODIES}` ? bodiesModule(site) : null;
    },
    configureServer(server) {
      // When an entry is added or removed, the list of bodies is made again.
      for (const event of ['add', 'unlink'] as const)
        server.watcher.on(event, (path) => {
          if (!path.startsWith(site.content) || !path.endsWith('.mdx')) return;
          for (const { moduleGraph } of Object.values(server.environments)) {
            const list = moduleGraph.getModuleById(`\0${BODIES}`);
            if (list) moduleGraph.invalidateModule(list);
          }
        });
    },
  };
}

function siteModule(site: Site): string {
  return `import { handedTo } from ${JSON.stringify(HANDED)};
export const site = ${JSON.stringify(site)};
export const handed = () => handedTo(${JSON.stringify(nameOfSite(site))});`;
}

function bodiesModule(site: Site): string {
  const { content } = site;
  const closed = readSettings(content, trustOf(site)).settings.trusted ? [] : folderFiles(content).outside;
  const bodies = CURATED.flatMap((collection) =>
    entryFiles(content, collection)
      .filter((file) => !isBelow(file, closed))
      .map((file) => {
        const path = JSON.stringify(join(content, file));
        return `  ${JSON.stringify(`${collection}/${idOfFile(file)}`)}: () => import(${path}),\n`;
      }),
  );
  return `export const bodies = {\n${bodies.join('')}};`;
}
