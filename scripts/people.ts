import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { readText } from '../src/disk/index.ts';
import { lock, type ReadEntries, readEntries, requireEntries, writeTogether } from '../src/entries/index.ts';
import { mergePeople, type PeopleChange, splitPerson } from '../src/knowledge/index.ts';
import { command, contentOption, exitForUsage } from './command.ts';
import { authorsIn } from './people/authors.ts';
import { listPeople } from './people/list.ts';
import { refusing } from './refusal.ts';
import { print, printJson, warn } from './terminal.ts';

interface Options {
  content: string;
  dryRun?: boolean;
  json?: boolean;
}

const program = command('people').description(
  'Who the authors are: lists people, makes two entries of one person one, or one of two people two.',
);

common(program.command('list'))
  .description('people with their names, addresses and posts')
  .argument('[name]', 'a part of a name, an id or an address; all people where it is absent')
  .action((name: string | undefined, options: Options) =>
    run(options, ({ entries }) => {
      const { people, lines } = listPeople(entries, name);
      if (options.json) printJson(people);
      else print(lines);
      return people.length > 0 ? 0 : refuse(`nobody is called "${name}"`);
    }),
  );

common(program.command('merge'))
  .description(
    'the second is the first: names, addresses and every reference go to the first, whose id stays; the second id leads on as an alias. What both entries say of a field, and differs, is told and stands in the body. All of it is done or nothing; run again, it finishes what was cut short.',
  )
  .argument('<person>', 'id of the entry that stays')
  .argument('<same>', 'id of the entry that goes')
  .option('--dry-run', 'say what would change and change nothing')
  .action((keep: string, gone: string, options: Options) =>
    run(options, ({ entries }, sourceOf) =>
      done(
        mergePeople({ entries, keep, gone, sourceOf }),
        options,
        `merge${options.dryRun ? '' : 'd'} ${gone} into ${keep}`,
      ),
    ),
  );

common(program.command('split'))
  .description(
    "a name, and addresses, that an entry has are another person's: they go to an entry of their own, with the posts that a source of content/sources (or --source) shows to be theirs, and later imports keep it so. What no source tells is listed. All of it is done or nothing; run again, it finishes what was cut short.",
  )
  .argument('<person>', 'id of the entry that has both')
  .requiredOption('--name <name>', 'name of the other person')
  .option('--address <address...>', 'addresses of the other person')
  .option('--to <id>', 'entry of the other person; the one of that name, or a new one, where it is absent')
  .option('--post <id...>', "posts that are the other person's, whatever a source says")
  .option('--source <source...>', 'files or folders to look up who wrote which post')
  .option('--dry-run', 'say what would change and change nothing')
  .action(
    (
      of: string,
      options: Options & {
        name: string;
        address?: string[];
        to?: string;
        post?: string[];
        source?: string[];
      },
    ) =>
      run(options, async ({ entries }, sourceOf, contentDir) => {
        const authors = await authorsIn([
          ...[join(contentDir, 'sources')].filter((folder) => existsSync(folder)),
          ...(options.source ?? []),
        ]);
        const { name, address: addresses = [], to, post: posts = [] } = options;
        const authorOf = (sha256: string) => authors.get(sha256);
        const change = splitPerson({ entries, of, name, addresses, to, posts, authorOf, sourceOf });
        return done(change, options, `split "${name}" off ${of}`);
      }),
  );

await program.parseAsync();

function common(command: Command): Command {
  return command
    .addOption(contentOption())
    .option('--json', 'print as JSON')
    .allowExcessArguments(false)
    .exitOverride(exitForUsage);
}

type Work = (
  read: ReadEntries,
  sourceOf: (file: string) => string,
  contentDir: string,
) => number | Promise<number>;

/** Does something with the entries, under the lock where it writes. */
async function run(options: Options, work: Work): Promise<void> {
  const contentDir = resolve(options.content);
  const locked = async () => {
    requireEntries(contentDir);
    const unlock = options.dryRun ? () => undefined : lock(contentDir);
    try {
      const read = await readEntries(contentDir);
      const [problem] = read.problems;
      return problem
        ? refuse(`${problem.file}:${problem.line}: ${problem.message}; mend it first`)
        : await work(read, (file) => readText(join(contentDir, file)), contentDir);
    } finally {
      unlock();
    }
  };
  process.exitCode = await refusing('people', locked, 'Nothing was changed; try again when that is mended');
}

/** Writes a change and tells it. */
function done(change: PeopleChange, options: Options, what: string): number {
  if (!change.ok) return refuse(change.reason);
  const { files, conflicts, notes } = change;
  if (!options.dryRun)
    writeTogether(
      resolve(options.content),
      files.map(({ file, text }) => (text === undefined ? { file } : { file, text })),
    );
  if (options.json) {
    const report = {
      files: files.map(({ file, text, references }) => ({ file, goes: text === undefined, references })),
      conflicts,
      notes,
    };
    printJson(report);
    return 0;
  }
  const lines = [
    ...files.map(
      ({ file, text, references }) =>
        `  ${text === undefined ? '- ' : ''}${file}${references > 0 ? ` (${references} ${references === 1 ? 'reference' : 'references'})` : ''}`,
    ),
    ...conflicts.map(
      ({ field, kept, other }) =>
        `both say something of ${field}: "${kept}" stays; "${other}" stands in the body now`,
    ),
    ...notes,
    `${options.dryRun ? `Would have ${what}` : what[0]?.toUpperCase() + what.slice(1)}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
  ];
  print(lines);
  return 0;
}

function refuse(reason: string): number {
  warn(`people: ${reason}`);
  return 1;
}
