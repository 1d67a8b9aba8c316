import { type Command, InvalidArgumentError, Option } from 'commander';
import { isLanguage, sitePath } from '../../src/entries/files.ts';
import type { SearchMode } from '../../src/search/index.ts';
import type { Site } from '../../src/site/site.ts';
import { contentOption, folderOption } from '../command.ts';

/** What the commands that make or serve the site have in common. */
export interface SiteOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly site?: string;
  readonly port?: number;
  /** How the site is searched; chosen by the number of its posts if absent. */
  readonly search?: SearchMode;
  /** Options of the project's integration, which override parley.yaml. */
  readonly settings?: Site['settings'];
}

/** Adds the options of a site to a command. */
export function withSiteOptions(program: Command): Command {
  return program
    .addOption(contentOption())
    .addOption(folderOption('--out <dir>', 'folder of the built site', 'dist'))
    .option(
      '--base <path>',
      'path that the site is served under, such as /parley/ (default: the path of --site, else that of parley.yaml, else /)',
      basePath,
    )
    .option(
      '--site <url>',
      'address that the site is published at, such as https://example.org or https://example.org/parley/; sitemap, canonical links and preview pictures need it (default: that of parley.yaml)',
      siteUrl,
    )
    .addOption(
      new Option(
        '--search <how>',
        'how the built site is searched: simple (everything in one file) or archive (posts by Pagefind) (default: as parley.yaml says, else by the number of posts)',
      ).choices(['simple', 'archive']),
    );
}

export function withPort(program: Command): Command {
  return program.option('--port <number>', 'port to serve on', port, 4321);
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

export function languageTag(text: string): string {
  if (!isLanguage(text))
    throw new InvalidArgumentError('write a language tag (BCP 47), such as en or pt-BR.');
  return text;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('write a number from 0 to 65535.');
  return number;
}
