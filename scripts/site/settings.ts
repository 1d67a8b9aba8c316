import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SearchMode } from '../../src/search/index.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the commands that make or serve the site have in common. */
export interface SiteOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly site?: string;
  readonly port?: number;
  /** How the site is searched; by the number of its posts unless told. */
  readonly search?: SearchMode;
}

/** Adds the options of a site to a command. */
export function withSiteOptions(program: Command): Command {
  return program
    .option('--content <dir>', 'content folder', 'content')
    .option('--out <dir>', 'folder of the built site', 'dist')
    .option('--base <path>', 'path that the site is served under, such as /parley/', basePath, '/')
    .option(
      '--site <url>',
      'address that the site is published at, such as https://example.org; sitemap, canonical links and preview pictures need it',
      siteUrl,
    )
    .addOption(
      new Option(
        '--search <how>',
        'how the built site is searched: simple (everything in one file) or archive (posts by Pagefind); by the number of posts unless told',
      ).choices(['simple', 'archive']),
    )
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

export function withPort(program: Command): Command {
  return program.option('--port <number>', 'port to serve on', port, 4321);
}

/** Hands the options to astro.config.mjs, which reads them from the environment. */
export function setSite(options: SiteOptions): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.PARLEY_CONTENT = resolve(options.content);
  process.env.PARLEY_OUT = resolve(options.out);
  process.env.PARLEY_BASE = options.base;
  process.env.PARLEY_SEARCH = options.search ?? 'simple';
  if (options.site !== undefined) process.env.PARLEY_SITE = options.site;
}

export function basePath(text: string): string {
  if (!/^[\w./~-]*$/.test(text)) throw new InvalidArgumentError('write a path, such as /parley/.');
  return `/${text.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

export function siteUrl(text: string): string {
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new InvalidArgumentError('write an address that begins with https:// or http://.');
  return text;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('write a number from 0 to 65535.');
  return number;
}
