import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { settingFault, starterFiles } from '../src/init/index.ts';
import { command } from './command.ts';
import { askSettings, type GivenSettings } from './init/ask.ts';
import { changedFiles, foreignNames, writeFiles } from './init/files.ts';
import { installedSpec } from './init/installed-spec.ts';
import { npmInstall } from './init/npm-install.ts';
import { tellingFaults } from './telling-faults.ts';
import { print, printJson, warn } from './terminal.ts';

const program = command('init')
  .description(
    'Makes a knowledge base of your own in a new folder: settings, a small example debate, the files for git, editors and publishing, and installs this package for it. It never overwrites: the folder must be new or empty (.git aside). If it was interrupted, the same command makes what is missing.',
  )
  .argument('<dir>', 'the folder to make')
  .option('--title <text>', 'what the knowledge base is called', setting('title'))
  .option(
    '--language <tag>',
    'language of what you will write, as a language tag such as en or pt-BR',
    setting('language'),
  )
  .option(
    '--site <url>',
    'address that the site will be published at, such as https://example.org/debates/',
    setting('site'),
  )
  .option('--yes', 'ask nothing, and use the proposed value of each option that is not given')
  .option('--no-install', 'do not run npm install')
  .option('--json', 'print what was made as JSON; what npm says goes to standard error')
  .addHelpText(
    'after',
    '\nWhere standard input is a terminal, it asks for the title, language and address that are not given. Exits 0 when all is done; 1 where the\nfolder is in use or npm install failed (the files stay then); 2 on wrong usage.',
  )
  .parse();

interface Options extends GivenSettings {
  readonly yes?: boolean;
  readonly install: boolean;
  readonly json?: boolean;
}

const options = program.opts<Options>();
const [dir = ''] = program.args;
process.exitCode = await tellingFaults(
  'init',
  made,
  undefined,
  'What was written is whole; run it again when that is mended',
);

async function made(): Promise<number> {
  const folder = resolve(dir);
  const inUse = reasonNotToUse(folder);
  if (inUse !== undefined) return refuse(inUse);
  const asks = process.stdin.isTTY === true && !options.yes;
  const settings = await askSettings(options, basename(folder), asks ? process : undefined);
  if (settings === undefined) return refuse('nothing was made: the questions were not answered');
  mkdirSync(folder, { recursive: true });
  const spec = installedSpec(realpathSync(folder));
  const files = starterFiles({ ...settings, spec });
  const changed = changedFiles(folder, files);
  if (changed.length > 0) return refuse(notEmpty(changed));
  writeFiles(folder, files);
  const installed = options.install ? await npmInstall(folder, options.json === true) : undefined;
  const report = { folder, spec, installed: installed ?? false, files: files.map(({ path }) => path) };
  if (options.json) await printJson(report);
  else print(nextSteps(files.length, spec, installed));
  if (installed === false)
    warn(
      `init: npm install failed; the files in ${dir} are whole. When what npm says above is mended: cd ${dir} && npm install`,
    );
  return installed === false ? 1 : 0;
}

/** Why a knowledge base cannot be made there, and what to do; undefined if the folder is new, empty or begun. */
function reasonNotToUse(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return `${dir} is a file: name a folder that is not there yet`;
  // Which files there are does not depend on the settings.
  const files = starterFiles({ title: '', language: 'en', site: undefined, spec: '' });
  const foreign = foreignNames(folder, new Set(files.map(({ path }) => path)));
  return foreign.length === 0 ? undefined : notEmpty(foreign);
}

function notEmpty(names: readonly string[]): string {
  const some = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', ...' : ''}`;
  return `${dir} is not empty (${some}), and nothing in it is overwritten: name a folder that is new or empty`;
}

function nextSteps(count: number, spec: string, installed: boolean | undefined): string[] {
  const steps: [string, string][] = [
    [`cd ${dir}`, ''],
    ...(installed ? [] : [['npm install', 'installs this package for it'] as [string, string]]),
    ['npm run dev', 'shows the site, and what you change at once'],
    ['npm run check', 'says what must be mended'],
    ['npm run import -- FILE', 'brings in posts: mbox, .eml, Maildir, or the address of a thread'],
  ];
  const width = steps.reduce((most, [step]) => Math.max(most, step.length), 0);
  const local = spec.startsWith('file:')
    ? [
        '',
        `package.json names this package by its place on this machine (${spec}). Before others build the knowledge base, name a version there.`,
      ]
    : [];
  return [
    `Made ${dir}: ${count} files, with an example debate to read, change and delete.`,
    '',
    'Next:',
    ...steps.map(([step, why]) => `  ${step.padEnd(width)}  ${why}`.trimEnd()),
    '',
    'README.md there says how to import, annotate and publish.',
    ...local,
  ];
}

/** Parses an option whose value is a setting. */
function setting(name: keyof GivenSettings): (value: string) => string {
  return (value) => {
    const fault = settingFault(name, value);
    if (fault !== undefined) throw new InvalidArgumentError(`${fault}.`);
    return value;
  };
}

function refuse(reason: string): number {
  warn(`init: ${reason}`);
  return 1;
}
