/**
 * The Astro integration: a knowledge base -> its routes, the compiler of its curated entries, and the files that Astro does not make. The one place
 * that says which site the pages are of.
 */

import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import type { Rolldown } from 'vite';
import { annotatePlugins, annotatingOf, scriptOnPages } from './annotate/index.ts';
import { componentFiles, componentModules } from './components.ts';
import { contentFolder } from './content-folder.ts';
import { curatedCompiler } from './curated-compiler.ts';
import { enginePackages } from './engine-packages.ts';
import { filesInDev } from './files-in-dev.ts';
import { givenSite } from './given-site.ts';
import { checkedOptions, type ParleyOptions } from './options.ts';
import { plainFaults } from './plain-faults.ts';
import { routes } from './routes.ts';
import { siteModules } from './site-modules.ts';
import { siteOfConfig } from './site-of-config.ts';
import { WholeBuild } from './whole-build.ts';
import { spokenBy, wordsModules } from './words-modules.ts';

export type { ParleyOptions } from './options.ts';

/** The integration with its options, for commands that read a project's configuration without running Astro. */
export interface ParleyIntegration extends AstroIntegration {
  readonly options: ParleyOptions;
}

/** Pages rendered at once: while one is written to disk, the next is rendered. */
const PAGES_AT_ONCE = 8;

/**
 * Makes an Astro project the site of a knowledge base. `astro build` then checks it and makes the whole site, `astro dev` serves it while it is
 * edited. The settings are those of `parley.yaml` in the content folder; an option that is given here overrides the one there. @throws Refusal where an option is not as the schema of settings has it.
 */
export default function parley(given: ParleyOptions = {}): ParleyIntegration {
  const options = checkedOptions(given);
  let whole: WholeBuild | undefined;
  return {
    name: 'parley',
    options,
    hooks: {
      'astro:config:setup': ({
        config,
        command,
        updateConfig,
        injectRoute,
        injectScript,
        addMiddleware,
        logger,
      }) => {
        const passedSite = givenSite(config.integrations);
        const site = passedSite ?? siteOfConfig(config, options);
        const annotating =
          command === 'dev' ? annotatingOf(config.integrations, options.annotate) : undefined;
        if (command === 'build' && passedSite === undefined) whole = new WholeBuild(site, logger);
        if (annotating !== undefined) injectScript('page', scriptOnPages());
        for (const route of routes(fileURLToPath(config.publicDir))) injectRoute(route);
        addMiddleware({
          entrypoint: fileURLToPath(new URL('../middleware.ts', import.meta.url)),
          order: 'post',
        });
        updateConfig({
          output: 'static',
          trailingSlash: 'always',
          base: site.base,
          ...(site.site !== undefined && { site: site.site }),
          devToolbar: { enabled: false },
          integrations: [mdx()],
          // Posts are not compiled by Astro: these settings are for curated entries alone.
          markdown: { processor: curatedCompiler(site), syntaxHighlight: false },
          // No script and no style sheet is inlined: the Content Security Policy of the pages allows only files of the site.
          build: { inlineStylesheets: 'never', concurrency: PAGES_AT_ONCE },
          vite: {
            plugins: [
              siteModules(site),
              componentModules(componentFiles(site.project, options.components)),
              wordsModules(() => spokenBy(site)),
              enginePackages(),
              contentFolder(site.content),
              filesInDev(site.base),
              plainFaults(),
              ...(annotating === undefined ? [] : annotatePlugins(site, annotating)),
            ],
            worker: { format: 'es' },
            build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } },
          },
        });
      },
      'astro:build:start': () => whole?.start(),
      'astro:build:done': ({ dir }) => whole?.finish(fileURLToPath(dir)),
    },
  };
}

/** Drops the bundler's warning about a directive that Astro puts into each compiled entry; everything else is logged. */
const withoutDirectives: Rolldown.InputOptions['onLog'] = (level, log, handler) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
};
