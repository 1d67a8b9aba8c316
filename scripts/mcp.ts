#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { Command } from 'commander';
import { mcpServer } from '../src/mcp/index.ts';
import { folderSource } from './mcp/folder.ts';
import { siteSource } from './mcp/site.ts';
import { basePath, publicationOf, siteUrl } from './site/settings.ts';

interface McpCommand {
  readonly content?: string;
  readonly site?: string;
  readonly base: string;
}

const program = new Command(process.env.npm_lifecycle_event === 'mcp' ? 'npm run mcp --' : 'parley-mcp')
  .description(
    'Serves a knowledge base to agents: a Model Context Protocol server over standard input and output. Reads a content folder or a published site.',
  )
  .option('--content <dir>', 'content folder; content unless a site is given')
  .option(
    '--site <url>',
    'home page of a published site to read; with --content, where its pages are published',
    siteUrl,
  )
  .option('--base <path>', 'with --content, path the site is served under, such as /parley/', basePath, '/')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

// Nothing but the protocol goes to standard output.
console.log = console.error;

const { content, site, base } = program.opts<McpCommand>();
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const source =
  content === undefined && site !== undefined
    ? siteSource(site)
    : folderSource(
        resolve(content ?? 'content'),
        publicationOf({ base, ...(site !== undefined && { site }) }),
      );
serveStdio(() => mcpServer(source, version), {
  onerror: (error) => process.stderr.write(`mcp: ${error.message}\n`),
});
