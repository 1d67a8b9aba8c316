import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Publication } from '../../src/citations/index.ts';
import { sitePath } from '../../src/entries/files.ts';
import type { SearchMode } from '../../src/search/index.ts';
import { contentOption, folderOption, ROOT } from '../command.ts';

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
    .addOption(contentOption())
    .addOption(folderOption('--out <dir>', 'folder of the built site', 'dist'))
    .option(
      '--base <path>',
      'path that the site is served under, such as /parley/; that in the address of --site unless told, that of parley.yaml, or /',
      basePath,
    )
    .option(
      '--site <url>',
      'address that the site is published at, such as https://example.org or https://example.org/parley/; sitemap, canonical links and preview pictures need it; that of parley.yaml unless told',
      siteUrl,
    )
    .addOption(
      new Option(
        '--search <how>',
        'how the built site is searched: simple (everything in one file) or archive (posts by Pagefind); as parley.yaml says unless told, or by the number of posts',
      ).choices(['simple', 'archive']),
    );
}

export function withPort(program: Command): Command {
  return program.option('--port <number>', 'port to serve on', port, 4321);
}

/** A name for what belongs to one site alone, so that several can be built at the same time. */
export function nameOfSite({ content, out, base }: SiteOptions): string {
  const key = [resolve(content), resolve(out), base].join('\0');
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

/**
 * Hands the options to astro.config.mjs, which reads them from the environment.
 *
 * @param building Folder that the site is built in, where that is not the one it is for.
 */
export function setSite(options: SiteOptions, building?: string): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.PARLEY_CONTENT = resolve(options.content);
  process.env.PARLEY_OUT = building ?? resolve(options.out);
  process.env.PARLEY_CACHE = join(ROOT, '.parley', 'astro', nameOfSite(options));
  process.env.PARLEY_BASE = options.base;
  process.env.PARLEY_SEARCH = options.search ?? 'simple';
  if (options.site !== undefined) process.env.PARLEY_SITE = options.site;
}

/** Where the pages of a site are, as permalinks and the files for programs name them. */
export function publicationOf({ site, base }: Pick<SiteOptions, 'site' | 'base'>): Publication {
  return { base, ...(site !== undefined && { site }) };
}

/** The path in the address of a site, by which it is served where no other is told: `/parley/` of `https://example.org/parley`; undefined where there is none. */
export function pathIn(site: string | undefined): string | undefined {
  const path = site === undefined ? '/' : sitePath(new URL(site).pathname);
  return path === '/' ? undefined : path;
}

/** Ends a command by its usage where the address of its site and `--base` name different paths, or the address has a path that no site is served under. */
export function requireOnePath(
  program: Command,
  { site, base }: { readonly site?: string | undefined; readonly base?: string | undefined },
): void {
  if (site === undefined) return;
  if (sitePath(new URL(site).pathname) === undefined)
    program.error(`error: no site is served under the path of --site ${site}`, { exitCode: 2 });
  const path = pathIn(site);
  if (path !== undefined && base !== undefined && path !== base)
    program.error(`error: --site ${site} and --base ${base} name different paths: leave one out`, {
      exitCode: 2,
    });
}

export function basePath(text: string): string {
  const path = sitePath(text);
  if (path === undefined) throw new InvalidArgumentError('write a path, such as /parley/.');
  return path;
}

export function siteUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('write an address that begins with https:// or http://.');
  return text;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('write a number from 0 to 65535.');
  return number;
}
