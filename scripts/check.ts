import { resolve } from 'node:path';
import { Command } from 'commander';
import { FormatError, type Problem, readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { describeProblem, describeProblems } from './check/describe.ts';
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
try {
  const kb = withRevisions(buildKnowledge(await readEntries(contentDir)), contentDir);
  report(kb.problems, () => describeProblems(kb, options.content));
} catch (error) {
  if (!(error instanceof FormatError)) throw error;
  const { problem } = error;
  report([problem], () => describeProblem(problem, options.content));
}

/** Prints the problems. Those that must be mended are in the exit code. */
function report(problems: readonly Problem[], described: () => string): void {
  process.stdout.write(options.json ? `${JSON.stringify({ problems }, null, 2)}\n` : described());
  process.exitCode = problems.some(({ severity }) => severity !== 'warning') ? 1 : 0;
}
