import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('upgrade')
  .description(
    'Shows, as a diff, what makes a content folder one of the present format; --write does it, all of it or nothing. Every other byte stays. In a knowledge base that init made it also brings up to date what editors read, in .vscode. A folder of an older format is read for good: nobody must upgrade.',
  )
  .addOption(contentOption())
  .option('--write', 'change the files')
  .option('--json', 'print what changes as JSON')
  .parse();

process.exitCode = await refusing('upgrade', async () =>
  (await import('./upgrade/run.ts')).upgraded(program.opts()),
);
