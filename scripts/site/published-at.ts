import { resolve } from 'node:path';
import type { Command } from 'commander';
import { requireFolder } from '../../src/entries/files.ts';
import { readSettings } from '../../src/entries/settings/index.ts';
import { pathIn, requireOnePath, type SiteOptions } from './options.ts';

/**
 * The options of a command, with what parley.yaml of the content folder sets where they are silent.
 * Ends the command where they contradict each other.
 * @throws FormatError where the folder is of a format that this code does not know; ContentFolderError where it is not there.
 */
export function siteOptions(program: Command): SiteOptions {
  const told = program.opts<Omit<SiteOptions, 'base'> & { base?: string }>();
  requireOnePath(program, told);
  requireFolder(resolve(told.content));
  const { search } = readSettings(resolve(told.content)).settings;
  return { ...(search !== undefined && { search }), ...told, ...publishedAt(told.content, told) };
}

/**
 * Where the site of a content folder is published: as a command was told, else as parley.yaml says. A path in the address is what the site is
 * served under; `site` is the address without it.
 * @throws FormatError
 */
export function publishedAt(
  content: string,
  told: { readonly base?: string; readonly site?: string },
): { base: string; site?: string } {
  const { settings } = readSettings(resolve(content));
  const site = told.site === undefined ? settings.site : new URL(told.site).origin;
  const base = told.base ?? pathIn(told.site) ?? settings.base ?? '/';
  return { base, ...(site !== undefined && { site }) };
}
