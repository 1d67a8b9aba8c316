import { type Command, InvalidArgumentError, Option } from 'commander';
import { CHECK_LIMITS } from '../../src/citations/documents/apart/check-limits.ts';
import { LOCK_FILE } from '../../src/citations/documents/lock-file.ts';
import { boundsInWords, SITE_BOUNDS, SITE_JSON_BOUNDS } from '../../src/fetch/bounds.ts';
import { contentOption } from '../command.ts';
import { basePath, siteUrl } from '../site/options.ts';
import type { Report } from './report.ts';

export interface CheckCommand {
  readonly check: readonly string[] | boolean;
  readonly site: readonly string[];
  readonly base?: string;
  readonly content: string;
  readonly offline?: boolean;
  readonly settings?: string;
  readonly settingsSchema?: boolean;
  /** In milliseconds. */
  readonly maxAge?: number;
  readonly lock?: string;
  readonly bibliography: readonly string[];
  readonly everyKey?: boolean;
  readonly fix?: boolean;
  readonly accept?: boolean;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly format: Report;
  readonly json?: boolean;
  readonly sarif?: boolean;
}

/** Adds the options of the check to a command. */
export function withCheckOptions(program: Command): Command {
  return (
    program
      .description(
        'Checks the citations of documents: unknown, renamed, changed since the cited revision, superseded, answered since, misquoted.',
      )
      .argument('[files...]', 'more documents: what names files puts them last')
      .option(
        '--check [files...]',
        'documents, by name or pattern: docs/**/*.{md,rst,adoc,tex,typ,bib}; - reads names, one a line; without any, the files of .parley.yaml',
      )
      .option(
        '--site <url>',
        'home page of a published knowledge base to check against; may be given several times',
        (url: string, before: readonly string[]) => [...before, siteUrl(url)],
        [],
      )
      .addOption(contentOption('content folder to check against, where no site is told'))
      .option(
        '--base <path>',
        'of a content folder: path that its site is served under (default: the path of --site, else that of parley.yaml, else /)',
        basePath,
      )
      .option(
        '--settings <file>',
        'settings of the documents (default: .parley.yaml of this folder, or of one above in its repository)',
      )
      .option('--settings-schema', 'print the JSON Schema of .parley.yaml, and check nothing')
      .option('--offline', 'use the kept copies of the sites and do not ask them')
      .option('--max-age <days>', 'largest age of the kept copy of a site, in days (default: 30)', daysOld)
      .option(
        '--lock <file>',
        `revisions that keys without a permalink rely on: ${LOCK_FILE} beside .parley.yaml, or in this folder if there is none, by default; --fix writes it`,
      )
      .option(
        '--bibliography <files...>',
        'bibliographies whose permalinks say the revisions of their keys, and in which --fix renames keys; those that documents name are taken by themselves',
        [],
      )
      .option('--every-key', 'take every key for one of the knowledge base')
      .option(
        '--fix',
        'cite what was renamed by its present key, in documents and bibliographies together, and pin what is cited without a revision; what is at no address of a knowledge base stays',
      )
      .option('--accept', 'with --fix: cite what has changed as it is now')
      .option(
        '--dry-run',
        'with --fix: show what would be written, and write nothing; with --strict, fail where that is anything',
      )
      .option('--strict', 'fail for warnings too, and if the kept copy of a site is too old')
      .addOption(
        new Option('--format <form>', 'of the report')
          .choices(['text', 'json', 'sarif', 'github'])
          .default('text'),
      )
      .option('--json', 'the same as --format json')
      .option('--sarif', 'the same as --format sarif (SARIF 2.1.0)')
      .addHelpText(
        'after',
        '\nExits 0 when all is well, 1 where something was found, 2 on wrong usage (a name or pattern without a file, wrong settings), 3 where a site could not be reached and nothing of it is kept, or with --strict what is kept is too old.',
      )
      .addHelpText(
        'after',
        `\nA document that takes more than ${CHECK_LIMITS.seconds} s of a processor (and ${CHECK_LIMITS.secondsPerMillion} s for each million characters) to be searched, or to be judged, is not checked, and named.`,
      )
      // Made only for --help: formatting the numbers takes longer than a short check.
      .addHelpText(
        'after',
        () => `\nLimits for each file of a site: ${boundsInWords(SITE_BOUNDS, SITE_JSON_BOUNDS)}.`,
      )
  );
}

function daysOld(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('It must be a number of days.');
  return Number(text) * 86_400_000;
}
