import { resolve } from 'node:path';
import { Option } from 'commander';
import { sweep } from '../src/disk/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { command, contentOption, folderOption } from './command.ts';
import { notOfExport, writeOpenSearch } from './export/opensearch.ts';
import { refusing } from './refusal.ts';
import { requireReplaceable } from './site/out-folder.ts';
import { print, warn } from './terminal.ts';

const program = command('export')
  .description(
    'Writes everything that can be found for a search cluster: mappings.json, and bulk-0001.ndjson and so on, each one bulk request.',
  )
  .addOption(new Option('--format <name>', 'what reads it').choices(['opensearch']).makeOptionMandatory())
  .addOption(contentOption())
  .addOption(folderOption('--out <dir>', 'folder to write to', 'export'))
  .parse();

const options = program.opts<{ content: string; out: string }>();
process.exitCode = await refusing('export', async () => {
  const content = resolve(options.content);
  const out = resolve(options.out);
  // What an export that was killed left behind is nobody's.
  sweep(out);
  requireReplaceable(out, content, notOfExport);
  const kb = buildKnowledge(await readEntries(content));
  const errors = kb.problems.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) {
    warn(`Nothing is exported: npm run check names ${errors.length} to mend.`);
    return 1;
  }
  const requests = writeOpenSearch(kb, out);
  print(
    `wrote ${options.out}: mappings.json and ${requests} bulk ${requests === 1 ? 'request' : 'requests'}`,
  );
  return 0;
});
