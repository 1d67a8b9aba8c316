import { resolve } from 'node:path';
import { conflictSentence, isFolder } from '../../src/entries/index.ts';
import { type ImportReport, importMessages } from '../../src/import/index.ts';
import { type Message, sourceSize } from '../../src/mail/index.ts';
import { skippedLine } from '../skipped-line.ts';
import { print, printJson, warn } from '../terminal.ts';
import { importBars } from './bars.ts';
import { whyNoDebate } from './known-debate.ts';
import { readAll } from './read-all.ts';
import { isFound, wordsLeft } from './words-left.ts';

export interface ImportCommand {
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

/** Imports all messages of some sources and prints a report. Returns the exit code. */
export async function importAll(sources: readonly string[], options: ImportCommand): Promise<number> {
  const contentDir = resolve(options.content);
  isFolder(contentDir);
  const reason = options.debate === undefined ? undefined : whyNoDebate(contentDir, options.debate);
  if (reason !== undefined) {
    warn(`import: ${reason}. Nothing was imported`);
    return 1;
  }
  const sizes = process.stderr.isTTY
    ? await Promise.all(sources.map((source) => sourceSize(source, process.env)))
    : [];
  const bars = importBars(sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0));
  try {
    return await imported(sources, options, bars);
  } finally {
    bars.stop();
  }
}

async function imported(
  sources: readonly string[],
  options: ImportCommand,
  bars: ReturnType<typeof importBars>,
): Promise<number> {
  const report = await importMessages(readAll(sources), {
    contentDir: resolve(options.content),
    debate: options.debate,
    dryRun: options.dryRun,
    choose: (message) => isChosen(message, options),
    thread: options.thread?.replace(/^<|>$/g, ''),
    onProgress: (soFar, bytes) => bars.read(bytes, soFar.read),
    onWritten: (count, all) => bars.written(count, all),
  });
  bars.stop();
  if (options.json) printJson(report);
  else print(describe(report, options.dryRun));
  const lost = report.notKept.filter(({ why }) => why !== 'binary');
  const left = report.filled.filter((one) => !isFound(one));
  return report.skipped.length + lost.length + report.conflicts.length + left.length > 0 ? 1 : 0;
}

function isChosen(message: Message, { since, until, subject }: ImportCommand): boolean {
  if (since !== undefined && (message.date === undefined || message.date < since)) return false;
  if (until !== undefined && (message.date === undefined || message.date > until)) return false;
  return subject === undefined || message.subject.toLowerCase().includes(subject.toLowerCase());
}

function describe(report: ImportReport, dryRun = false): string[] {
  const counts: readonly (readonly [number, string])[] = [
    [report.read, 'read'],
    [report.leftOut, 'left out'],
    [report.new, 'new'],
    [report.changed, 'changed'],
    [report.unchanged, 'unchanged'],
    [report.merged, 'merged'],
    [report.reconstructed, 'reconstructed'],
    [report.replaced, 'replaced by the real post'],
    [report.filled.filter(isFound).length, 'arguments with their words again'],
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
  const lines = [`${dryRun ? 'Would import: ' : ''}${shown.join(', ')}`];
  if (dryRun)
    for (const { file, change } of report.files) lines.push(`  ${change === 'new' ? '+' : '~'} ${file}`);
  for (const { file, from, to } of report.authors)
    lines.push(
      `${dryRun ? 'would have another author' : 'has another author'}: ${file}: ${from.name} (${from.id}) -> ${to.name} (${to.id})`,
    );
  for (const { file, key, found, nearest } of report.filled)
    if (!isFound({ found })) lines.push(wordsLeft({ file, key, found, nearest }));
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
  return [...lines, ...report.skipped.map(skippedLine)];
}
