import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { bulkLines, OPENSEARCH_INDEX, searchRecords } from '../src/search/index.ts';

const program = new Command('npm run export --')
  .description('Writes everything that can be found for a search cluster: mappings.json and bulk.ndjson.')
  .addOption(new Option('--format <name>', 'what reads it').choices(['opensearch']).makeOptionMandatory())
  .option('--content <dir>', 'content folder', 'content')
  .option('--out <dir>', 'folder to write to', 'export')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{ content: string; out: string }>();
const kb = buildKnowledge(await readEntries(resolve(options.content)));
const errors = kb.problems.filter(({ severity }) => severity !== 'warning');
if (errors.length > 0) {
  process.stderr.write(`Nothing is exported: npm run check names ${errors.length} to mend.\n`);
  process.exit(1);
}
mkdirSync(options.out, { recursive: true });
write('mappings.json', `${JSON.stringify(OPENSEARCH_INDEX, null, 2)}\n`);
write('bulk.ndjson', [...bulkLines(searchRecords(kb))].map((line) => `${line}\n`).join(''));

function write(name: string, content: string): void {
  const file = join(options.out, name);
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
