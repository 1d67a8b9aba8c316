import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { conflictSentence, type ImportReport, importMessages, isFolder, isId } from '../src/entries/index.ts';
import { boundsInWords, MAIL_BOUNDS } from '../src/fetch/index.ts';
import {
  MAX_MESSAGE_BYTES,
  MAX_TEXT_LINES,
  type Message,
  type Reading,
  readSource,
  sourceSize,
} from '../src/mail/index.ts';
import { command, contentOption } from './command.ts';
import { instantOf } from './day.ts';
import { importBars } from './import/bars.ts';
import { refusing } from './refusal.ts';
import { print, printJson } from './terminal.ts';

const program = command('import')
  .description(
    'Brings posts into the knowledge base: mbox, .eml, Maildir, pipermail, public-inbox, each also gzipped; a folder, a URL, or - for standard input.',
  )
  .argument('[source...]', 'files, folders or URLs to read')
  .addOption(contentOption('content folder to write to; it is made where there is none'))
  .option('--debate <id>', 'debate that the posts belong to, set where an entry names none', kebab)
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
  .addHelpText('after', `\nMost that is taken of a URL: ${boundsInWords(MAIL_BOUNDS)}.`)
  .parse();

interface Options {
  content: string;
  debate?: string;
  since?: string;
  until?: string;
  subject?: string;
  thread?: string;
  undo?: string;
  dryRun?: boolean;
  json?: boolean;
}

const options = program.opts<Options>();
const { undo: undone, since, until, subject, thread } = options;
if (undone !== undefined && (program.args.length > 0 || (since ?? until ?? subject ?? thread) !== undefined))
  program.error(
    'error: --undo takes one source, and goes with --content, --debate, --dry-run and --json alone',
    { exitCode: 2 },
  );
if (undone === undefined && program.args.length === 0)
  program.error("error: missing required argument 'source'", { exitCode: 2 });
const sizes = process.stderr.isTTY ? await Promise.all(program.args.map((source) => sourceSize(source))) : [];
const bars = importBars(sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0));
process.exitCode = await refusing(
  'import',
  async () => {
    try {
      if (undone === undefined) return await importAll();
      // It needs the whole graph, which takes a while to load and an import does not.
      const { undo } = await import('./import/undo.ts');
      return await undo({ ...options, source: undone });
    } finally {
      bars.stop();
    }
  },
  'What was written is whole; import again when that is mended',
);

async function importAll(): Promise<number> {
  isFolder(resolve(options.content));
  const report = await importMessages(readAll(program.args), {
    contentDir: resolve(options.content),
    debate: options.debate,
    dryRun: options.dryRun,
    choose,
    thread: options.thread?.replace(/^<|>$/g, ''),
    onProgress: (soFar, bytes) => bars.read(bytes, soFar.read),
    onWritten: (count, all) => bars.written(count, all),
  });
  bars.stop();
  if (options.json) printJson(report);
  else print(describe(report));
  const lost = report.notKept.filter(({ why }) => why !== 'binary');
  return report.skipped.length + lost.length + report.conflicts.length > 0 ? 1 : 0;
}

async function* readAll(sources: readonly string[]): AsyncGenerator<Reading> {
  for (const source of sources) {
    let isEmpty = true;
    for await (const reading of readSource(source, { stdin: process.stdin, now: new Date() })) {
      isEmpty = false;
      yield reading;
    }
    if (isEmpty) yield { kind: 'skipped', file: source, offset: 0, reason: 'It holds no message.' };
  }
}

function choose(message: Message): boolean {
  const { since, until, subject } = options;
  if (since !== undefined && (message.date === undefined || message.date < since)) return false;
  if (until !== undefined && (message.date === undefined || message.date > until)) return false;
  return subject === undefined || message.subject.toLowerCase().includes(subject.toLowerCase());
}

function kebab(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('an id is kebab case: a-z, 0-9 and single hyphens.');
  return text;
}

function lastOf(text: string): string {
  const instant = instantOf(text);
  return text.length === 10 ? `${text}T23:59:59Z` : instant;
}

function describe(report: ImportReport): string[] {
  const counts: readonly (readonly [number, string])[] = [
    [report.read, 'read'],
    [report.leftOut, 'left out'],
    [report.new, 'new'],
    [report.changed, 'changed'],
    [report.unchanged, 'unchanged'],
    [report.merged, 'merged'],
    [report.reconstructed, 'reconstructed'],
    [report.replaced, 'replaced by the real post'],
    [report.people, 'new people'],
    [report.authors.length, 'with another author'],
    [report.attachments, 'attachments kept'],
    [report.notKept.length, 'parts not kept'],
    [report.conflicts.length, 'conflicts'],
    [report.joined.length, 'joined threads that were apart'],
    [report.skipped.length, 'skipped'],
  ];
  const shown = counts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, what]) => `${count} ${what}`);
  const lines = [`${options.dryRun ? 'Would import: ' : ''}${shown.join(', ')}`];
  if (options.dryRun)
    for (const { file, change } of report.files) lines.push(`  ${change === 'new' ? '+' : '~'} ${file}`);
  for (const { file, from, to } of report.authors)
    lines.push(
      `${options.dryRun ? 'would have another author' : 'has another author'}: ${file}: ${from.name} (${from.id}) -> ${to.name} (${to.id})`,
    );
  for (const { file, messageId, name, type, bytes, why } of report.notKept)
    lines.push(
      `not kept of ${messageId === undefined ? file : `<${messageId}>`}: "${name}" (${type}, ${bytes} bytes): ${why}`,
    );
  for (const { id, ...conflict } of report.conflicts)
    lines.push(`conflict posts/${id}.mdx: ${conflictSentence(conflict)}`);
  for (const { post, threads } of report.joined)
    lines.push(
      `joined by ${post}: its headers name ${threads.length === 2 ? 'both' : 'all'} of ${threads.map((id) => `<${id}>`).join(', ')}; if that is wrong, write separate: true into posts/${post}.mdx`,
    );
  for (const { file, offset, reason } of report.skipped)
    lines.push(`skipped ${file} at byte ${offset}: ${reason}`);
  return lines;
}
