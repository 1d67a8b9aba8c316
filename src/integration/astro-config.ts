import type { AstroInlineConfig } from 'astro';
import { cacheOf } from '../site/build/place.ts';
import { astroConfigIn } from '../site/build/project.ts';
import type { Site } from '../site/site.ts';
import { givenSite } from './given-site.ts';
import parley from './index.ts';

/**
 * What Astro is told by a command that makes or serves a site: the settings of the project, where it has any, under what the command says.
 *
 * @param more Settings besides.
 * @param isBuilt Whether the command makes what Astro does not.
 */
export function astroConfig(
  site: Site,
  { integrations = [], ...more }: AstroInlineConfig = {},
  isBuilt = true,
): AstroInlineConfig {
  const own = astroConfigIn(site.project) === undefined ? [parley(site.settings)] : [];
  return {
    root: site.project,
    ...(own.length > 0 && { configFile: false as const }),
    base: site.base,
    ...(site.site !== undefined && { site: site.site }),
    outDir: site.out,
    cacheDir: cacheOf(site, 'astro'),
    ...more,
    integrations: [givenSite({ site, isBuilt }), ...own, ...integrations],
  };
}
