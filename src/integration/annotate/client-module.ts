import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CLIENT = 'virtual:parley/annotate.js';
const SCRIPT = fileURLToPath(new URL('../../site/annotate/client.ts', import.meta.url));

/** A Vite plugin that gives the page of the tool its script, by a name that is the same wherever the engine is; in no build. */
export function annotateClient(): Plugin {
  return {
    name: 'parley:annotate-client',
    apply: 'serve',
    resolveId: (id) => (id === CLIENT ? `\0${CLIENT}` : null),
    load: (id) => (id === `\0${CLIENT}` ? `import ${JSON.stringify(SCRIPT)};` : null),
  };
}

const ON_PAGES = fileURLToPath(new URL('../../site/annotate/on-pages.ts', import.meta.url));

/** The script of the site's own pages while somebody annotates. */
export function scriptOnPages(): string {
  return `import ${JSON.stringify(ON_PAGES)};`;
}
