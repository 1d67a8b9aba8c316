import { InvalidArgumentError } from 'commander';
import { isId } from '../src/entries/files.ts';
import { boundsInWords, MAIL_BOUNDS } from '../src/fetch/bounds.ts';
import { MAX_MESSAGE_BYTES, MAX_TEXT_LINES } from '../src/mail/limits.ts';
import { command, contentOption } from './command.ts';
import { instantOf } from './day.ts';
import type { ImportCommand } from './import/run.ts';
import { refusing } from './refusal.ts';

const program = command('import')
  .description(
    'Brings posts into the knowledge base: mbox, .eml, Maildir, pipermail, public-inbox, each also gzipped; a folder, a URL, or - for standard input.',
  )
  .argument('[source...]', 'files, folders or URLs to read')
  .addOption(contentOption('content folder to write to; it is made where there is none'))
  .option(
    '--debate <id>',
    'debate that the posts belong to, set where an entry names none; it must be there',
    kebab,
  )
  .option('--since <date>', 'leave out posts sent before this day or instant', instantOf)
  .option('--until <date>', 'leave out posts sent after this day or instant', lastOf)
  .option('--subject <text>', 'leave out posts whose subject does not hold this (case ignored)')
  .option('--thread <message-id>', 'only the thread that holds this Message-ID')
  .option(
    '--undo <source>',
    'take back what an import brought and nobody annotated: by the file name that posts record, by the SHA-256 of a message, or by a path; with --debate, posts whose only annotation is that debate go too. Exits 1 where something is left, and says why',
  )
  .option('--dry-run', 'say what would change and change nothing')
  .option('--json', 'print the report as JSON')
  .addHelpText(
    'after',
    '\nWhat is not kept of a message (binary, encrypted, too large, unreadable) is named. Exits 0 when all is well; 1 where a source was skipped, or\nwhat is not kept may have been words; 2 on wrong usage.',
  )
  .addHelpText(
    'after',
    `\nA message of more than ${MAX_MESSAGE_BYTES / 2 ** 20} MiB, or ${MAX_TEXT_LINES.toLocaleString('en')} lines, is skipped, and named with its place; all others are imported.`,
  )
  .addHelpText('after', `\nLimits for a URL: ${boundsInWords(MAIL_BOUNDS)}.`)
  .parse();

const options = program.opts<ImportCommand>();
const { undo: undone, since, until, subject, thread } = options;
if (undone !== undefined && (program.args.length > 0 || (since ?? until ?? subject ?? thread) !== undefined))
  program.error(
    'error: --undo takes one source, and goes with --content, --debate, --dry-run and --json alone',
    { exitCode: 2 },
  );
if (undone === undefined && program.args.length === 0)
  program.error("error: missing required argument 'source'", { exitCode: 2 });
process.exitCode = await refusing(
  'import',
  async () => {
    if (undone === undefined) return (await import('./import/run.ts')).importAll(program.args, options);
    return (await import('./import/undo.ts')).undo({ ...options, source: undone });
  },
  'What was written is whole; import again when that is mended',
);

function kebab(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('an id is kebab case: a-z, 0-9 and single hyphens.');
  return text;
}

function lastOf(text: string): string {
  const instant = instantOf(text);
  return text.length === 10 ? `${text}T23:59:59Z` : instant;
}
