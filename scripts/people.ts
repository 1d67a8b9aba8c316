import type { Command } from 'commander';
import { command, contentOption, exitForUsage } from './command.ts';
import type { Options, Split } from './people/run.ts';
import { refusing } from './refusal.ts';

const program = command('people').description(
  'Who the authors are: lists people, merges two entries of one person, or splits an entry of two people.',
);

common(program.command('list'))
  .description('people with their names, addresses and posts')
  .argument('[name]', 'a part of a name, an id or an address; all people where it is absent')
  .action((name: string | undefined, options: Options) => run(({ list }) => list(name, options)));

common(program.command('merge'))
  .description(
    'Merges the second person into the first: names, addresses and all references go to the first, whose id stays, and the second id becomes an alias of it. Where both entries fill a field differently, the report says so and the second value is put into the body. Either everything is changed or nothing; run it again to finish what was interrupted.',
  )
  .argument('<person>', 'id of the entry that stays')
  .argument('<same>', 'id of the entry that goes')
  .option('--dry-run', 'say what would change and change nothing')
  .action((keep: string, gone: string, options: Options) => run(({ merge }) => merge(keep, gone, options)));

common(program.command('split'))
  .description(
    "a name, and addresses, that an entry has are another person's: they go to an entry of their own, with the posts that a source of content/sources (or --source) shows to be theirs, and later imports keep it so. What no source tells is listed. Either everything is changed or nothing; run it again to finish what was interrupted.",
  )
  .argument('<person>', 'id of the entry that has both')
  .requiredOption('--name <name>', 'name of the other person')
  .option('--address <address...>', 'addresses of the other person')
  .option('--to <id>', 'entry of the other person; the one of that name, or a new one, where it is absent')
  .option('--post <id...>', "posts that are the other person's, whatever a source says")
  .option('--source <source...>', 'files or folders to look up who wrote which post')
  .option('--dry-run', 'say what would change and change nothing')
  .action((of: string, options: Split) => run(({ split }) => split(of, options)));

await program.parseAsync();

function common(command: Command): Command {
  return command
    .addOption(contentOption())
    .option('--json', 'print as JSON')
    .allowExcessArguments(false)
    .exitOverride(exitForUsage);
}

type People = typeof import('./people/run.ts');

async function run(work: (people: People) => Promise<number>): Promise<void> {
  process.exitCode = await refusing(
    'people',
    async () => work(await import('./people/run.ts')),
    'Nothing was changed; try again when that is mended',
  );
}
