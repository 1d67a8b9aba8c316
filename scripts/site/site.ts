import { resolve } from 'node:path';
import { entryFiles } from '../../src/entries/files.ts';
import { searchModeFor } from '../../src/search/index.ts';
import { projectOf } from '../../src/site/build/project.ts';
import type { Site } from '../../src/site/site.ts';
import { trust } from '../trust.ts';
import type { SiteOptions } from './options.ts';

/** The site that the options of a command name. */
export function siteOf({ content, out, base, site, search, settings }: SiteOptions): Site {
  const folder = resolve(content);
  // Astro's telemetry is switched off.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  return {
    content: folder,
    out: resolve(out),
    base,
    ...(site !== undefined && { site }),
    search: search ?? searchModeFor(entryFiles(folder, 'posts').length),
    project: projectOf(folder),
    ...(settings !== undefined && { settings }),
    ...trust(),
  };
}
