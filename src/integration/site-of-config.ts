import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { entryFiles } from '../entries/files.ts';
import { readSettings, settingsOf } from '../entries/index.ts';
import { searchModeFor } from '../search/index.ts';
import type { Site } from '../site/site.ts';
import type { ParleyOptions } from './options.ts';

/** The site of an Astro project. Options of the integration override parley.yaml, which overrides Astro's own settings. */
export function siteOfConfig(
  config: AstroConfig,
  { content = 'content', components: _, ...options }: ParleyOptions,
): Site {
  const project = fileURLToPath(config.root);
  const folder = resolve(project, content);
  const written = readSettings(folder).settings;
  const given = settingsOf(options);
  const site = given.site ?? written.site ?? config.site;
  return {
    content: folder,
    out: fileURLToPath(config.outDir).replace(/[/\\]$/, ''),
    base: given.base ?? written.base ?? config.base.replace(/\/*$/, '/'),
    ...(site !== undefined && { site: new URL(site).origin }),
    search: given.search ?? written.search ?? searchModeFor(entryFiles(folder, 'posts').length),
    project: project.replace(/[/\\]$/, ''),
    settings: options,
  };
}
