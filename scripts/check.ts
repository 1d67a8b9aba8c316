import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('check')
  .description(
    'Checks the whole knowledge base: schemas, references, evidence, texts, designs, the ledger of revisions; and says of each invariant of a design whether it holds. Exits 1 if something must be mended.',
  )
  .addOption(contentOption('content folder to check'))
  .option(
    '--hints',
    'also say what a curator should look at: likely concessions, rivals held at a time, what was adopted against the arguments, issues without a result, positions without an argument of a holder, gists that claim more than their words. The exit code does not change',
  )
  .option('--json', 'print the problems (with the verdicts on designs, and the hints) as JSON')
  .parse();

// The modules of the check are loaded only when it runs, so that --help is quick.
process.exitCode = await refusing('check', async () =>
  (await import('./check/run.ts')).check(program.opts()),
);
