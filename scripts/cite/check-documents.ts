import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CheckApart } from '../../src/citations/documents/apart/check-apart.ts';
import { documentFiles } from '../../src/citations/documents/files/documents.ts';
import {
  type FoundSettings,
  findSettings,
  SettingsError,
} from '../../src/citations/documents/files/settings-file.ts';
import { unreadDocument } from '../../src/citations/documents/index.ts';
import { UnreachedError } from '../../src/citations/source/site.ts';
import { diskFault } from '../../src/disk/index.ts';
import { checkWorker } from '../documents/worker.ts';
import { requireOnePath } from '../site/options.ts';
import { printJson, warn } from '../terminal.ts';
import type { CheckCommand } from './check-options.ts';
import { CheckRun } from './check-run.ts';
import { FINDINGS, formOf, printOutcome, printReport } from './report.ts';
import { UNREACHED } from './source.ts';

/** Exit code of wrong usage. */
const WRONG_USAGE = 2;

/** The names on standard input. */
const readNames = () => readFileSync(0, 'utf8');

/** Checks the documents that a command names. Returns the exit code, as --help says. @param module Of the command, `import.meta.url`. */
export async function checkDocuments(
  program: Command,
  options: CheckCommand,
  module: string,
): Promise<number> {
  if (options.settingsSchema) {
    const { settingsSchema } = await import('../../src/citations/documents/settings/schema.ts');
    printJson(settingsSchema('urn:parley:documents-settings'));
    return 0;
  }
  let foundSettings: FoundSettings;
  try {
    foundSettings = await findSettings(options.settings);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const line of error.message.split('\n')) warn(`error: ${line}`);
    return WRONG_USAGE;
  }
  const { settings, folder } = foundSettings;
  const given = [...(Array.isArray(options.check) ? options.check : []), ...program.args];
  if (given.length === 0 && settings.files === undefined)
    program.error('error: --check needs the names of documents, or files in .parley.yaml', {
      exitCode: WRONG_USAGE,
    });
  const files =
    given.length > 0
      ? await documentFiles(given, readNames)
      : await documentFiles(settings.files ?? [], readNames, folder);
  if (files.missing.size > 0) {
    const missing = [...files.missing].map(([name, why]) => unreadDocument(name, why));
    // In the text report, what is wrong with the call is printed on standard error only.
    if (formOf(options) !== 'text') printReport(formOf(options), missing);
    for (const [name, why] of files.missing) warn(`error: ${name} ${why}`);
    return WRONG_USAGE;
  }
  const isContent =
    program.getOptionValueSource('content') === 'cli' ||
    (options.site.length === 0 && settings.sites === undefined);
  if (isContent) requireOnePath(program, { site: options.site[0], base: options.base });
  const apart = new CheckApart(checkWorker(module));
  try {
    const run = new CheckRun(options, foundSettings, apart);
    const outcome = await run.check(files.found, isContent, (file, bibliography) =>
      warn(`cite: ${file}: the bibliography ${bibliography}: name it by --bibliography`),
    );
    return printOutcome(outcome, options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    warn(`cite: ${diskFault(error) ?? error.message}`);
    return error instanceof UnreachedError ? UNREACHED : FINDINGS;
  } finally {
    await apart.close();
  }
}
