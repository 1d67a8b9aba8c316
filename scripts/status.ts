import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('status')
  .description(
    'Says how far the curators have got: of each thread what was read, annotated and skipped, of each debate what it lacks, and the next five things to do. Exits 1 if something must be mended first.',
  )
  .argument('[debate]', 'id of the debate to report on (default: all)')
  .addOption(contentOption())
  .option('--curator <name>', 'count the read marks of this curator alone')
  .option('--keys', 'print every target that an argument can have, with its short key, instead')
  .option('--json', 'print it as JSON')
  .parse();

process.exitCode = await refusing('status', async () =>
  (await import('./status/run.ts')).status(program.args[0], program.opts()),
);
