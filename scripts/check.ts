import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

interface CheckCommand {
  readonly content: string;
  readonly hints?: boolean;
  readonly watch?: boolean;
  readonly accept?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const program = command('check')
  .description(
    'Checks the whole knowledge base: schemas, references, evidence, texts, designs, the ledger of revisions; and says of each invariant of a design whether it holds. Exits 1 if something must be mended.',
  )
  .addOption(contentOption('content folder to check'))
  .option(
    '--hints',
    'also say what a curator should look at: likely concessions, rivals held at a time, what was adopted against the arguments, issues without a result, positions without an argument of a holder, gists that claim more than their words. The exit code does not change',
  )
  .option('--watch', 'check again after each edit, until Ctrl-C ends it with the exit code of the last check')
  .option(
    '--accept <key>',
    'pin this argument, whose words are no longer found, to the nearest words of its post, which the check names',
  )
  .option('--dry-run', 'with --accept: say what would change and change nothing')
  .option('--json', 'print the problems (with the verdicts on designs, and the hints) as JSON')
  .parse();

const options = program.opts<CheckCommand>();
if (options.watch && options.accept !== undefined)
  program.error('error: --watch and --accept are two things', { exitCode: 2 });
if (options.dryRun && options.accept === undefined)
  program.error('error: --dry-run is for --accept', { exitCode: 2 });

// The modules of the check are loaded only when it runs, so that --help is quick.
process.exitCode = await refusing('check', async () => {
  if (options.accept !== undefined)
    return (await import('./check/accept.ts')).accept(options.accept, options);
  if (options.watch) return (await import('./check/watch.ts')).watching(options);
  return (await import('./check/run.ts')).check(options);
});
