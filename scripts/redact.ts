import { command, contentOption } from './command.ts';
import type { Options } from './redact/run.ts';
import { refusing } from './refusal.ts';

const program = command('redact')
  .description(
    'Takes words, or a whole post, out of the knowledge base on request, and keeps them out of every later import: out of every post that has them, whoever wrote it, subjects, attachments and their names, and the ledger of revisions, whatever case, spacing, quote marks or invisible characters they come in. All of it is done or nothing; the same command again finishes what was cut short.',
  )
  .argument('[post]', 'id of the post that holds them')
  .option('--words <words>', 'the words to take down, as they stand in the post (default: the whole post)')
  .option('--reason <reason>', 'why, for the record')
  .option('--again', 'without a post: take out everything that is on record and has come back')
  .option('--dry-run', 'say what would be taken down, and change nothing')
  .addOption(contentOption())
  .option('--json', 'print what was done as JSON')
  .addHelpText(
    'after',
    "\nA curator's words, ids and names of files, raw sources, git's history and sites that were built are named, not changed. Exits 1 where\nsomething is left to do (words in an entry, a name, a recorded gist or a file of sources), 2 on wrong usage.",
  )
  .parse();

const options = program.opts<Options>();
const [post] = program.args;
if ((post === undefined) !== (options.again === true))
  program.error("error: missing required argument 'post' (or --again without one)", { exitCode: 2 });
if (post !== undefined && options.reason === undefined)
  program.error("error: required option '--reason <reason>' not specified", { exitCode: 2 });
process.exitCode = await refusing('redact', async () =>
  (await import('./redact/run.ts')).redacted(post, options),
);
