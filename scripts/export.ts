import { Option } from 'commander';
import { command, contentOption, folderOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('export')
  .description(
    'Writes everything that can be found for a search cluster: mappings.json, and bulk-0001.ndjson and so on, each one bulk request.',
  )
  .addOption(new Option('--format <name>', 'what reads it').choices(['opensearch']).makeOptionMandatory())
  .addOption(contentOption())
  .addOption(folderOption('--out <dir>', 'folder to write to', 'export'))
  .parse();

process.exitCode = await refusing('export', async () =>
  (await import('./export/run.ts')).exported(program.opts()),
);
