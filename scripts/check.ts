import { resolve } from 'node:path';
import { ContentFolderError, FormatError, type Problem, readEntries } from '../src/entries/index.ts';
import { buildKnowledge, type Hint, hintsFor } from '../src/knowledge/index.ts';
import { describeHints, describeProblem, describeProblems } from './check/describe.ts';
import { withRedactions } from './check/redactions.ts';
import { withRevisions } from './check/revisions.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import { print, printJson } from './terminal.ts';

const program = command('check')
  .description(
    'Checks the whole knowledge base: schemas, references, evidence, texts, the ledger of revisions. Exits 1 where something must be mended.',
  )
  .addOption(contentOption('content folder to check'))
  .option(
    '--hints',
    'also say what a curator should look at: likely concessions, rivals held at a time, what was adopted against the arguments, issues without a result, positions without an argument of a holder, gists that claim more than their words. The exit code stays',
  )
  .option('--json', 'print the problems (and the hints) as JSON')
  .parse();

const options = program.opts<{ content: string; hints?: boolean; json?: boolean }>();
const contentDir = resolve(options.content);
process.exitCode = await refusing('check', async () => {
  try {
    const read = buildKnowledge(await readEntries(contentDir));
    const kb = await withRedactions(withRevisions(read, contentDir), contentDir);
    const hints = options.hints ? hintsFor(kb) : undefined;
    return report(
      kb.problems,
      () => [...describeHints(hints ?? [], options.content), ...describeProblems(kb, options.content, hints)],
      hints,
    );
  } catch (error) {
    if (error instanceof ContentFolderError && options.json) return report([error.problem], () => []);
    if (!(error instanceof FormatError)) throw error;
    const { problem } = error;
    return report([problem], () => [describeProblem(problem, options.content)]);
  }
});

/** Prints the problems, and the hints where they were asked for. Returns the exit code: 1 where there are problems that must be mended. */
function report(problems: readonly Problem[], described: () => string[], hints?: readonly Hint[]): number {
  if (options.json) printJson({ problems, hints });
  else print(described());
  return problems.some(({ severity }) => severity !== 'warning') ? 1 : 0;
}
