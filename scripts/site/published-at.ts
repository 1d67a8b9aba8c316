import { resolve } from 'node:path';
import type { Command } from 'commander';
import { requireFolder } from '../../src/entries/files.ts';
import { readSettings, settingsOf } from '../../src/entries/settings/index.ts';
import type { ParleyOptions } from '../../src/integration/options.ts';
import { ENGINE } from '../../src/site/build/engine.ts';
import { astroConfigIn, projectOf } from '../../src/site/build/project.ts';
import { pathIn, requireOnePath, type SiteOptions } from './options.ts';

/**
 * The options of a command, with what parley.yaml of the content folder sets where they are silent.
 * Ends the command where they contradict each other.
 * @throws FormatError where the folder is of a format that this code does not know; ContentFolderError where it is not there.
 */
export async function siteOptions(program: Command): Promise<SiteOptions> {
  const options = program.opts<Omit<SiteOptions, 'base'> & { base?: string }>();
  requireOnePath(program, options);
  requireFolder(resolve(options.content));
  const { content: _, components: _own, ...settings } = await optionsFor(options.content);
  const search = settings.search ?? readSettings(resolve(options.content)).settings.search;
  const at = await publishedAt(options.content, options);
  return { ...(search !== undefined && { search }), ...options, ...at, settings };
}

/** What the project of a content folder gives to the integration; nothing where it has no settings of Astro's, which are not loaded then. */
async function optionsFor(content: string): Promise<ParleyOptions> {
  const project = projectOf(resolve(content));
  if (project === ENGINE || astroConfigIn(project) === undefined) return {};
  const { projectOptions } = await import('../../src/integration/project-options.ts');
  return projectOptions(project);
}

/**
 * Where the site of a content folder is published: as a command was told, else as the project's settings of Astro's say, else parley.yaml. A path in the address is what the site is
 * served under; `site` is the address without it.
 * @throws FormatError
 */
export async function publishedAt(
  content: string,
  told: { readonly base?: string; readonly site?: string },
): Promise<{ base: string; site?: string }> {
  const { settings } = readSettings(resolve(content));
  const given = settingsOf(await optionsFor(content));
  const site = told.site === undefined ? (given.site ?? settings.site) : new URL(told.site).origin;
  const base = told.base ?? pathIn(told.site) ?? given.base ?? settings.base ?? '/';
  return { base, ...(site !== undefined && { site }) };
}
