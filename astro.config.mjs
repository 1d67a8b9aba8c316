import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/site/content-folder.mjs';
import { curatedCompiler } from './src/site/curated-compiler.ts';
import { filesInDev } from './src/site/files-in-dev.mjs';

const {
  PARLEY_CONTENT = 'content',
  PARLEY_OUT = 'dist',
  PARLEY_BASE = '/',
  PARLEY_SITE,
  PARLEY_CACHE = '.parley/astro/default',
} = process.env;
const content = resolve(PARLEY_CONTENT);

/**
 * Astro marks each compiled entry by a directive that the bundler drops, and says so for each; all else is logged.
 *
 * @type {import('vite').Rolldown.InputOptions['onLog']}
 */
function withoutDirectives(level, log, handler) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
}

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  base: PARLEY_BASE,
  outDir: resolve(PARLEY_OUT),
  cacheDir: PARLEY_CACHE,
  ...(PARLEY_SITE ? { site: PARLEY_SITE } : {}),
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // Posts never come this way: these features are for curated entries alone.
  markdown: { processor: curatedCompiler(content), syntaxHighlight: false },
  // No script and no sheet is inlined: the pages' Content Security Policy allows those of the site itself alone.
  // Several pages at once: while one is written, the next is made.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    plugins: [contentFolder(content), filesInDev(PARLEY_BASE)],
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } },
  },
});
