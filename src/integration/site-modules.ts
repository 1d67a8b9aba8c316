import { join } from 'node:path';
import type { Plugin } from 'vite';
import { folderFiles, isBelow, readSettings } from '../entries/index.ts';
import { nameOfSite, type Site, trustOf } from '../site/site.ts';
import { compiledBodies } from './compiled-bodies.ts';

const SITE = 'virtual:parley/site';
const BODIES = 'virtual:parley/bodies';
const HANDED = 'virtual:parley/handed';
/** Never bundled, so that the bundled pages and the build that renders them share one instance of this module. */
const HANDED_FILE = new URL('../site/build/handed.ts', import.meta.url).href;

/**
 * A Vite plugin with the modules that pages import for their site's own data: `site` and what its build hands over (`handed`), and the bodies of
 * curated entries (`bodies`), each loaded when it is shown.
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
      // When an entry is added or removed, the list of bodies must be made again.
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

/** The bodies by `COLLECTION/ID`. Files that symbolic links take from outside the content folder are left out, unless its writers are trusted. */
function bodiesModule(site: Site): string {
  const { content } = site;
  const excluded = readSettings(content, trustOf(site)).settings.trusted ? [] : folderFiles(content).outside;
  const bodies = compiledBodies(content)
    .filter(({ file }) => !isBelow(file, excluded))
    .map(
      ({ entry, file }) =>
        `  ${JSON.stringify(entry)}: () => import(${JSON.stringify(join(content, file))}),\n`,
    );
  return `export const bodies = {\n${bodies.join('')}};`;
}
