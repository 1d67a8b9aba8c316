import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import {
  bibliographyPins,
  type CheckedDocument,
  type CheckOptions,
  type Found,
  fixDocument,
  fixedLock,
  LOCK_FILE,
  type Lookup,
  lockText,
  parseLock,
  pinsOfLock,
  unreadDocument,
} from '../../src/citations/documents/index.ts';
import { diskFault, readText, writtenLikeFile } from '../../src/disk/index.ts';
import { boundsInWords, SITE_BOUNDS, SITE_JSON_BOUNDS } from '../../src/fetch/index.ts';
import { contentOption } from '../command.ts';
import { CHECK_LIMITS, CheckApart, checkWorker, TooCostlyError } from '../documents/check-apart.ts';
import { basePath, siteUrl } from '../site/settings.ts';
import { warn } from '../terminal.ts';
import { documentFiles, readDocument, UnreadError, writeDocument } from './documents.ts';
import { closingLine, printReport, type Report } from './report.ts';
import { lookupFrom } from './source.ts';

export interface CheckCommand {
  readonly check: readonly string[] | boolean;
  readonly site?: string;
  readonly base?: string;
  readonly content: string;
  readonly offline?: boolean;
  readonly lock: string;
  readonly bibliography: readonly string[];
  readonly everyKey?: boolean;
  readonly fix?: boolean;
  readonly accept?: boolean;
  readonly strict?: boolean;
  readonly format: Report;
  readonly json?: boolean;
  readonly sarif?: boolean;
}

/** Checks the citations of documents. Returns the exit code: 1 where something must be mended, 2 on wrong usage. @param module Of the command, `import.meta.url`. */
export async function check(program: Command, args: readonly string[], module: string): Promise<number> {
  program
    .description(
      'Checks the citations of documents: unknown, renamed, changed since the cited revision, superseded, answered since, misquoted. Exits 1 where there are errors, 2 on wrong usage.',
    )
    .argument('[files...]', 'more documents: what names files puts them last')
    .option(
      '--check [files...]',
      'documents, by name or pattern: docs/**/*.{md,rst,adoc,tex,typ,bib}; - reads names, one a line',
    )
    .option('--site <url>', 'home page of the published knowledge base to check against', siteUrl)
    .addOption(contentOption('content folder to check against, where no site is told'))
    .option('--base <path>', 'of a content folder: path that its site is served under', basePath)
    .option('--offline', 'go by what is kept of the site and do not ask it')
    .option('--lock <file>', 'revisions that keys without a permalink rely on; --fix writes it', LOCK_FILE)
    .option(
      '--bibliography <files...>',
      'bibliographies whose permalinks say the revisions of their keys',
      [],
    )
    .option('--every-key', 'take every key for one of the knowledge base')
    .option('--fix', 'cite what was renamed by its present key, and pin what is cited without a revision')
    .option('--accept', 'with --fix: cite what has changed as it is now')
    .option('--strict', 'exit 1 for warnings too')
    .addOption(
      new Option('--format <form>', 'of the report')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .option('--sarif', 'the same as --format sarif (SARIF 2.1.0)')
    .addHelpText(
      'after',
      `\nA document that takes more than ${CHECK_LIMITS.seconds} s of a processor (and ${CHECK_LIMITS.secondsPerMillion} s for each million characters) to be searched, or to be judged, is not checked, and named.`,
    )
    .addHelpText('after', `\nMost that is taken of a site: ${boundsInWords(SITE_BOUNDS, SITE_JSON_BOUNDS)}.`)
    .parse(args, { from: 'user' });
  const options = program.opts<CheckCommand>();
  if (options.accept && !options.fix) program.error('error: --accept is for --fix', { exitCode: 2 });
  const named = [...(Array.isArray(options.check) ? options.check : []), ...program.args];
  if (named.length === 0) program.error('error: --check needs the names of documents', { exitCode: 2 });
  const isContent = program.getOptionValueSource('content') === 'cli' || options.site === undefined;
  const files = await documentFiles(named);
  if (files.missing.size > 0) {
    const missing = [...files.missing].map(([name, why]) => unreadDocument(name, why));
    // As a text for people, what is wrong with the call stands on standard error alone.
    if (formOf(options) !== 'text') printReport(formOf(options), missing);
    for (const [name, why] of files.missing) warn(`error: ${name} ${why}`);
    return 2;
  }
  const apart = new CheckApart(checkWorker(module));
  try {
    const searched: (Searched | CheckedDocument)[] = [];
    for (const file of files.found) searched.push(await searchedOrUnread(file, apart));
    const unread = searched.filter((one): one is CheckedDocument => 'findings' in one);
    const documents = searched.filter((one): one is Searched => 'found' in one);
    const bibliographies: Searched[] = [];
    for (const file of options.bibliography) bibliographies.push(await foundIn(file, apart));
    const asked = () => ({
      cited: documents.flatMap(keysOf),
      besides: [...bibliographies.flatMap(keysOf), ...pinsOfLock(readLock(options.lock)).keys()],
    });
    const lookup = await lookupFrom(isContent ? 'content' : 'site', options, asked);
    return await checkFiles(documents, unread, lookup, options, { apart, isContent });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    warn(`cite: ${diskFault(error) ?? error.message}`);
    return 1;
  } finally {
    await apart.close();
  }
}

/** A document, and what was found in it. */
interface Searched {
  readonly file: string;
  readonly text: string;
  readonly found: Found;
}

async function searchedOrUnread(file: string, apart: CheckApart): Promise<Searched | CheckedDocument> {
  try {
    return await foundIn(file, apart);
  } catch (error) {
    if (error instanceof UnreadError) return unreadDocument(file, error.why);
    throw error;
  }
}

function formOf({ json, sarif, format }: CheckCommand): Report {
  return json ? 'json' : sarif ? 'sarif' : format;
}

async function foundIn(file: string, apart: CheckApart): Promise<Searched> {
  const { text } = readDocument(file);
  try {
    return { file, text, found: await apart.find(text, file) };
  } catch (error) {
    if (error instanceof TooCostlyError) throw new UnreadError(file, error.message);
    throw error;
  }
}

function keysOf({ found }: Searched): string[] {
  return found.citations.map(({ key }) => key);
}

/** How documents are judged: by what, and whether the knowledge base is a content folder. */
interface Judging {
  readonly apart: CheckApart;
  readonly isContent: boolean;
}

async function checkFiles(
  documents: readonly Searched[],
  unread: readonly CheckedDocument[],
  lookup: Lookup,
  options: CheckCommand,
  judging: Judging,
): Promise<number> {
  const lock = readLock(options.lock);
  const bibliographies = new Map(
    options.bibliography.map((file) => [file, readDocument(file).text] as const),
  );
  const settings = (pins: ReadonlyMap<string, string>) => ({
    pins: new Map([
      ...pinsOfLock(pins),
      ...[...bibliographies].flatMap(([file, text]) => [...bibliographyPins(text, file, lookup)]),
    ]),
    ...(options.site === undefined ? {} : { homes: [options.site] }),
    ...(options.everyKey ? { everyKey: true } : {}),
  });
  const judged = (one: Searched, pins: ReadonlyMap<string, string>) =>
    judgedOrUnread(one, lookup, settings(pins), judging);
  let checked: CheckedDocument[] = [];
  for (const one of documents) checked.push(await judged(one, lock));
  if (options.fix) checked = await fixFiles(checked, lookup, lock, options, judging.apart, judged);
  checked = [...unread, ...checked];
  printReport(formOf(options), checked);
  const findings = checked.flatMap((one) => one.findings);
  warn(closingLine(checked, options));
  return findings.some(({ severity }) => severity === 'error' || options.strict) ? 1 : 0;
}

/** Fixes what can be fixed, and says what is left. */
async function fixFiles(
  checked: readonly CheckedDocument[],
  lookup: Lookup,
  lock: ReadonlyMap<string, string>,
  { accept = false, lock: lockFile }: CheckCommand,
  apart: CheckApart,
  judged: (one: Searched, pins: ReadonlyMap<string, string>) => Promise<CheckedDocument>,
): Promise<CheckedDocument[]> {
  for (const { file, findings } of checked) {
    const document = readDocument(file);
    const fixed = fixDocument(document.text, findings, accept);
    if (fixed !== document.text) writeDocument(file, fixed, document.encoding);
  }
  const pins = fixedLock(lock, checked, lookup, accept);
  if (lockText(pins) !== lockText(lock))
    writeDocument(lockFile, writtenLikeFile(lockText(pins), lockFile), 'utf8');
  const again: CheckedDocument[] = [];
  for (const { file } of checked) {
    const one = await searchedOrUnread(file, apart);
    again.push('found' in one ? await judged(one, pins) : one);
  }
  return again;
}

async function judgedOrUnread(
  { file, text, found }: Searched,
  lookup: Lookup,
  options: CheckOptions,
  { apart, isContent }: Judging,
): Promise<CheckedDocument> {
  try {
    return await apart.check(text, file, lookup, { ...options, found }, isContent);
  } catch (error) {
    if (error instanceof TooCostlyError) return unreadDocument(file, error.message);
    throw error;
  }
}

function readLock(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  try {
    return parseLock(readText(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
