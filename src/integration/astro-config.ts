import type { AstroInlineConfig } from 'astro';
import { cacheOf } from '../site/build/caches.ts';
import { astroConfigIn } from '../site/build/project.ts';
import type { Site } from '../site/site.ts';
import { giveSite } from './given-site.ts';
import parley from './index.ts';

/**
 * The settings that a command gives to Astro to make or serve a site. Astro puts them over those of the project's `astro.config.*`; a project
 * without one gets the integration from here.
 *
 * @param more Further settings of Astro's.
 */
export function astroConfig(
  site: Site,
  { integrations = [], ...more }: AstroInlineConfig = {},
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
    integrations: [giveSite(site), ...own, ...integrations],
  };
}
