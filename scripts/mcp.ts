#!/usr/bin/env node
import { boundsInWords, SITE_BOUNDS, SITE_JSON_BOUNDS } from '../src/fetch/bounds.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import { basePath, requireOnePath, siteUrl } from './site/options.ts';

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
    'home page of a published site to read; with --content, where its pages are published, such as https://example.org/parley/ (default: that of parley.yaml)',
    siteUrl,
  )
  .option(
    '--base <path>',
    'with --content, path the site is served under, such as /parley/ (default: the path of --site, else that of parley.yaml, else /)',
    basePath,
  )
  .addHelpText('after', `\nLimits for each file of a site: ${boundsInWords(SITE_BOUNDS, SITE_JSON_BOUNDS)}.`)
  .parse();

// Only the protocol may go to standard output.
console.log = console.error;

const { content, ...told } = program.opts<McpCommand>();
const isOfSite = told.site !== undefined && program.getOptionValueSource('content') !== 'cli';
if (!isOfSite) requireOnePath(program, told);
process.exitCode = await refusing('mcp', async () => {
  const { serveFolder, serveSite } = await import('./mcp/run.ts');
  return isOfSite ? serveSite(told.site ?? '', import.meta.url) : serveFolder(content, told, import.meta.url);
});
