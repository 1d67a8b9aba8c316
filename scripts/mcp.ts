#!/usr/bin/env node
import { resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { knownFormatOf } from '../src/citations/documents/index.ts';
import { readSettings, requireEntries } from '../src/entries/index.ts';
import { boundsInWords, SITE_BOUNDS, SITE_JSON_BOUNDS } from '../src/fetch/index.ts';
import { type Checker, mcpServer, RefusedError } from '../src/mcp/index.ts';
import { command, contentOption } from './command.ts';
import { CheckApart, checkWorker, TooCostlyError } from './documents/check-apart.ts';
import { hasPageLinks, judgedBy } from './documents/judged.ts';
import { folderSource } from './mcp/folder.ts';
import { siteSource } from './mcp/site.ts';
import { refusing } from './refusal.ts';
import { publishedAt } from './site/published-at.ts';
import { basePath, publicationOf, requireOnePath, siteUrl } from './site/settings.ts';
import { warn } from './terminal.ts';
import { VERSION } from './version.ts';

interface McpCommand {
  readonly content: string;
  readonly site?: string;
  readonly base?: string;
}

const program = command('mcp')
  .description(
    'Serves a knowledge base to agents: a Model Context Protocol server over standard input and output. Reads a content folder or a published site.',
  )
  .addOption(contentOption('content folder; not read where a site is given'))
  .option(
    '--site <url>',
    'home page of a published site to read; with --content, where its pages are published, such as https://example.org/parley/; that of parley.yaml unless told',
    siteUrl,
  )
  .option(
    '--base <path>',
    'with --content, path the site is served under, such as /parley/; that in the address of --site unless told, that of parley.yaml, or /',
    basePath,
  )
  .addHelpText(
    'after',
    `\nMost that is taken of each file of a site: ${boundsInWords(SITE_BOUNDS, SITE_JSON_BOUNDS)}.`,
  )
  .parse();

// Nothing but the protocol goes to standard output.
console.log = console.error;

const { content, ...told } = program.opts<McpCommand>();
const { site } = told;
const isOfSite = site !== undefined && program.getOptionValueSource('content') !== 'cli';
if (!isOfSite) requireOnePath(program, told);
process.exitCode = await refusing('mcp', () => {
  const contentDir = resolve(content);
  if (!isOfSite) requireEntries(contentDir);
  const [source, title] = isOfSite
    ? [siteSource(site), new URL(site).host]
    : [
        folderSource(contentDir, () => publicationOf(publishedAt(contentDir, told))),
        readSettings(contentDir).settings.title,
      ];
  const checker = checkerApart(new CheckApart(checkWorker(import.meta.url)), !isOfSite);
  serveStdio(() => mcpServer(source, title, VERSION, checker), {
    onerror: (error) => warn(`mcp: ${error.message}`),
  });
  return 0;
});

/** Checks an agent's document; one of no known kind, or that takes too much, is refused, and the server goes on. */
function checkerApart(apart: CheckApart, isOwn: boolean): Checker {
  return async (text, file, source) => {
    if (knownFormatOf(file) === undefined)
      throw new RefusedError(
        `${file} is of a kind that is not known: give it the ending of its format, such as .md, .rst or .txt`,
      );
    try {
      const found = await apart.find(text, file);
      const pages = hasPageLinks(found) ? await source.pages() : undefined;
      const site = { lookup: await source.lookup(), homes: [], ...(pages && { pages }) };
      return await judgedBy([site], { file, text, found }, {}, apart, isOwn);
    } catch (error) {
      throw error instanceof TooCostlyError ? new RefusedError(`${file} ${error.message}`) : error;
    }
  };
}
