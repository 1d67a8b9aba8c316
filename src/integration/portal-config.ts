import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import { ENGINE } from '../site/build/engine.ts';
import type { PortalToMake } from './astro-process.ts';
import { type Spoken, wordsModules } from './words-modules.ts';

const PORTAL = 'virtual:parley/portal';

/** Astro's settings for the page of a portal. */
export function portalConfig({
  out,
  base,
  cache,
  title,
  language,
  words,
  bases,
  pagefind,
}: PortalToMake): AstroInlineConfig {
  const settings = { language, words };
  return {
    root: ENGINE,
    configFile: false,
    srcDir: fileURLToPath(new URL('../site/portal', import.meta.url)),
    output: 'static',
    trailingSlash: 'always',
    base,
    outDir: out,
    cacheDir: cache,
    devToolbar: { enabled: false },
    build: { inlineStylesheets: 'never' },
    vite: {
      plugins: [portalModule({ title, bases, settings }), wordsModules(() => settings)],
      define: {
        'import.meta.env.PUBLIC_PARLEY_PORTAL': '"1"',
        'import.meta.env.PUBLIC_PARLEY_PAGEFIND': JSON.stringify(pagefind),
      },
      build: { assetsInlineLimit: 0 },
    },
  };
}

/** A Vite plugin that gives the page its title, its list of knowledge bases, and its language and words. */
function portalModule(portal: Pick<PortalToMake, 'title' | 'bases'> & { readonly settings: Spoken }): Plugin {
  return {
    name: 'parley:portal-module',
    resolveId: (id) => (id === PORTAL ? `\0${id}` : null),
    load: (id) => (id === `\0${PORTAL}` ? `export const portal = ${JSON.stringify(portal)};` : null),
  };
}
