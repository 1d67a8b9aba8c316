import { REVISIONS_FILE } from '../src/citations/revisions/ledger-file.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('revise')
  .description(
    `Records what positions, arguments and evidence say now in ${REVISIONS_FILE}, so that the check of documents can report what changed. Run it before an edit is published. Exits 1 where the knowledge base must be mended first.`,
  )
  .addOption(contentOption())
  .option('--dry-run', 'say what would be recorded and record nothing')
  .option('--json', 'print the lines that are recorded as JSON')
  .parse();

process.exitCode = await refusing('revise', async () =>
  (await import('./revise/run.ts')).revised(program.opts()),
);
