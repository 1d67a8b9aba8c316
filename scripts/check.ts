import { resolve } from 'node:path';
import { Command } from 'commander';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { describeProblems } from './check/describe.ts';
import { withRevisions } from './check/revisions.ts';

const program = new Command('npm run check --')
  .description(
    'Checks the whole knowledge base: schemas, references, evidence, texts, the ledger of revisions. Exits 1 where something must be mended.',
  )
  .option('--content <dir>', 'content folder to check', 'content')
  .option('--json', 'print the problems as JSON')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{ content: string; json?: boolean }>();
const contentDir = resolve(options.content);
const kb = withRevisions(buildKnowledge(await readEntries(contentDir)), contentDir);
const errors = kb.problems.filter((problem) => problem.severity !== 'warning');
if (options.json) process.stdout.write(`${JSON.stringify({ problems: kb.problems }, null, 2)}\n`);
else process.stdout.write(describeProblems(kb, options.content));
process.exitCode = errors.length > 0 ? 1 : 0;
