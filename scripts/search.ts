import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { FetchError } from '../src/fetch/fetch-error.ts';
import { SourceError } from '../src/mcp/source.ts';
import { listedResults, summary } from '../src/search/browser.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import { foundIn } from './search/found.ts';
import { linesOf } from './search/lines.ts';
import type { Shelf } from './search/shelf.ts';
import { contentShelf, NoSearchError, siteFolderShelf, siteShelf } from './search/sources.ts';
import { siteUrl } from './site/settings.ts';
import { print, printJson, warn } from './terminal.ts';

interface SearchCommand {
  readonly content: string;
  readonly siteFolder?: string;
  readonly site?: string;
  readonly json: boolean;
  readonly asTyped: boolean;
  readonly unfold: boolean;
  readonly limit?: number;
  readonly offset: number;
}

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
    'most results; what the search page shows at first unless told, ten of each kind',
    number,
  )
  .option('--offset <n>', 'results to leave out at the beginning', number, 0)
  .option('--as-typed', 'correct no words', false)
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
  // Whatever is refused is trouble, and not "nothing found".
  const refused = await refusing('search', run);
  if (refused !== 0) code = 2;
}
process.exitCode = code;

function troubleWith({ siteFolder, site }: SearchCommand): string | undefined {
  const isContentNamed = program.getOptionValueSource('content') === 'cli';
  if (query === '') return 'write what to search for';
  if ([isContentNamed, siteFolder !== undefined, site !== undefined].filter(Boolean).length > 1)
    return 'name one of --content, --site-folder and --site';
  return undefined;
}

async function run(): Promise<number> {
  try {
    await search(await shelfOf(options));
  } catch (error) {
    if (!isTrouble(error)) throw error;
    warn(`search: ${(error as Error).message}`);
  }
  return 0;
}

/** What a user can do something about, besides what every command says. */
function isTrouble(error: unknown): boolean {
  return [NoSearchError, SourceError, FetchError].some((kind) => error instanceof kind);
}

async function search(shelf: Shelf): Promise<void> {
  const { asTyped, offset, limit } = options;
  const listed = await listedResults(shelf.library, query, {
    asTyped,
    offset,
    ...(limit !== undefined && { limit }),
  });
  const found = foundIn(listed, shelf);
  if (options.json) await printJson(found);
  else print([summary(listed.answer), '', ...found.results.flatMap((one) => linesOf(one, options.unfold))]);
  const { unread } = shelf;
  if (unread > 0)
    warn(
      `search: ${unread} ${unread === 1 ? 'entry' : 'entries'} cannot be read and not searched; npm run check names what is wrong`,
    );
  code = unread > 0 ? 2 : found.total > 0 ? 0 : 1;
}

function shelfOf({ content, siteFolder, site }: SearchCommand): Promise<Shelf> {
  if (site !== undefined) return siteShelf(site);
  if (siteFolder !== undefined) return siteFolderShelf(resolve(siteFolder));
  return contentShelf(resolve(content), warn);
}

function number(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('write a number.');
  return value;
}
