import { called } from '../src/called/index.ts';
import { boundsInWords, SITE_BOUNDS, SITE_JSON_BOUNDS } from '../src/fetch/bounds.ts';
import type { PortalOptions } from '../src/integration/portal.ts';
import { command, folderOption } from './command.ts';
import { refusing } from './refusal.ts';
import { basePath, languageTag } from './site/options.ts';
import { print, warn } from './terminal.ts';

const program = command('portal')
  .description(
    'Builds a page that searches several published knowledge bases as one, in the reader’s browser. Their hosts must allow it to fetch (CORS) unless they are of its own origin; see docs/scale.md.',
  )
  .argument(
    '<urls...>',
    'addresses of their home pages, each perhaps with a name before it: "Kernel lists=https://example.org/kb/"',
  )
  .addOption(folderOption('--out <dir>', 'folder of the built page', 'dist-portal'))
  .option('--title <text>', 'what the page is called', 'Design debates')
  .option('--language <tag>', 'language of the page, such as de: English without --words', languageTag, 'en')
  .option(
    '--words <file>',
    `what the page says in that language, a file like words.yaml (${called('words')} prints one)`,
  )
  .option('--base <path>', 'path that the page is served under, such as /search/', basePath, '/')
  .addHelpText(
    'after',
    `\nLimits for each file of a knowledge base: ${boundsInWords(SITE_BOUNDS, SITE_JSON_BOUNDS)}.`,
  )
  .parse();

process.exitCode = await refusing('portal', async () => {
  const { buildPortal } = await import('../src/integration/portal.ts');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const options = program.opts<PortalOptions>();
  const reasons = await buildPortal(program.args, options, { warn, isWatched: process.stdout.isTTY });
  for (const reason of reasons) warn(`portal: ${reason}`);
  if (reasons.length > 0) return 1;
  print(`built ${options.out}, a portal of ${program.args.length} knowledge bases`);
  return 0;
});
