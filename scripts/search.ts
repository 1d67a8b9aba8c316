import { InvalidArgumentError } from 'commander';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import type { SearchCommand } from './search/run.ts';
import { siteUrl } from './site/options.ts';
import { warn } from './terminal.ts';

const program = command('search')
  .description(
    'Prints what the search of the site finds: kind, title, author, date, address and the piece of the text that meets the query best. What can be asked is in docs/search.md.',
  )
  .usage('[options] -- <query...>')
  .argument(
    '<query...>',
    'words, "phrases", conditions such as from:ada or kind:post; after -- so that none is taken for an option',
  )
  .addOption(contentOption('content folder; its index is kept in its .parley until something changes'))
  .option('--site-folder <dir>', 'folder of a built site to search in place of a content folder')
  .option('--site <url>', 'home page of a published site to search in place of a content folder', siteUrl)
  .option(
    '--json',
    'print an object: query, total, how, corrected, and results, each with kind, title, url, and messageId for posts',
    false,
  )
  .option(
    '--limit <n>',
    'largest number of results (default: what the search page shows first, ten of each kind)',
    number,
  )
  .option('--offset <n>', 'results to skip at the beginning', number, 0)
  .option('--as-typed', 'do not correct mistyped words', false)
  .option(
    '--unfold',
    'list what is folded under a result: earlier versions of a patch, a paragraph that is said again (always in JSON, as more)',
    false,
  )
  .addHelpText(
    'after',
    '\nResults are in the order of the search page: kind by kind, ten of each at most, the best first; then as many more of each kind. Exit codes are those of grep: 0 something was found, 1 nothing was, 2 wrong usage or trouble (what cannot be read is named).',
  )
  .parse();

const options = program.opts<SearchCommand>();
const query = program.args.join(' ').trim();
const trouble = troubleWith(options);
let code = 2;
if (trouble !== undefined) warn(`search: ${trouble}`);
else {
  // A refusal must exit 2: the exit code 1 means that nothing was found.
  const run = async () => {
    code = await (await import('./search/run.ts')).searched(query, options);
    return 0;
  };
  if ((await refusing('search', run)) !== 0) code = 2;
}
process.exitCode = code;

function troubleWith({ siteFolder, site }: SearchCommand): string | undefined {
  const isContentNamed = program.getOptionValueSource('content') === 'cli';
  if (query === '') return 'write what to search for';
  if ([isContentNamed, siteFolder !== undefined, site !== undefined].filter(Boolean).length > 1)
    return 'name one of --content, --site-folder and --site';
  return undefined;
}

function number(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('write a number.');
  return value;
}
