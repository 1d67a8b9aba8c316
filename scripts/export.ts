import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { writeOpenSearch } from './export/opensearch.ts';
import { refusing } from './refusal.ts';

const program = new Command('npm run export --')
  .description(
    'Writes everything that can be found for a search cluster: mappings.json, and bulk-0001.ndjson and so on, each one bulk request.',
  )
  .addOption(new Option('--format <name>', 'what reads it').choices(['opensearch']).makeOptionMandatory())
  .option('--content <dir>', 'content folder', 'content')
  .option('--out <dir>', 'folder to write to', 'export')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{ content: string; out: string }>();
process.exitCode = await refusing('export', async () => {
  const kb = buildKnowledge(await readEntries(resolve(options.content)));
  const errors = kb.problems.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) {
    process.stderr.write(`Nothing is exported: npm run check names ${errors.length} to mend.\n`);
    return 1;
  }
  const requests = writeOpenSearch(kb, resolve(options.out));
  process.stdout.write(
    `wrote ${options.out}: mappings.json and ${requests} bulk ${requests === 1 ? 'request' : 'requests'}\n`,
  );
  return 0;
});
