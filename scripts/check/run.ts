import { resolve } from 'node:path';
import { called } from '../../src/called/index.ts';
import { withRevisions } from '../../src/citations/ledger-check.ts';
import { ContentFolderError, FormatError, type Problem, readEntries } from '../../src/entries/index.ts';
import {
  buildKnowledge,
  cappedProblems,
  describeDesigns,
  describeHints,
  describeProblem,
  describeProblems,
  designVerdicts,
  type Hint,
  hintsFor,
} from '../../src/knowledge/index.ts';
import { withRedactions } from '../../src/knowledge/redacted-words.ts';
import { mailOptions } from '../mail-options.ts';
import { print, printJson } from '../terminal.ts';
import { trust } from '../trust.ts';
import { staleBeside } from '../upgrade/editor.ts';

interface Options {
  readonly content: string;
  readonly hints?: boolean;
  readonly json?: boolean;
}

/** Checks a knowledge base and prints what is wrong with it. Returns the exit code: 1 where there are problems that must be mended. */
export async function check(options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  try {
    const read = buildKnowledge(await readEntries(contentDir, trust()));
    const checked = await withRedactions(withRevisions(read, contentDir), contentDir, async () =>
      (await import('../../src/import/index.ts')).sourcesHolding(contentDir, mailOptions()),
    );
    const kb = { ...checked, problems: [...checked.problems, ...(await staleSchemas(contentDir))] };
    const hints = options.hints ? hintsFor(kb) : undefined;
    return report(
      options,
      kb.problems,
      () => [
        ...describeDesigns(kb, options.content),
        ...describeHints(hints ?? [], options.content),
        ...describeProblems(kb, options.content, hints),
      ],
      { hints, ...(kb.designs.size > 0 ? { designs: designVerdicts(kb) } : {}) },
    );
  } catch (error) {
    if (error instanceof ContentFolderError && options.json)
      return report(options, [error.problem], () => []);
    if (!(error instanceof FormatError)) throw error;
    const { problem } = error;
    return report(options, [problem], () => [describeProblem(problem, options.content)]);
  }
}

/** One warning if the files for editors are of another version. */
async function staleSchemas(contentDir: string): Promise<Problem[]> {
  const [first, ...others] = await staleBeside(contentDir);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : `, and ${others.length} more beside it`;
  const message = `is not what this version tells editors${more}: ${called('upgrade', '--write')} brings it up to date`;
  return [{ code: 'stale-schemas', file: `../${first.path}`, line: 1, message, severity: 'warning' }];
}

/** Prints the problems, and the hints where they were asked for. Returns the exit code. */
function report(
  { json }: Options,
  problems: readonly Problem[],
  described: () => string[],
  more: { readonly hints?: readonly Hint[]; readonly designs?: ReturnType<typeof designVerdicts> } = {},
): number {
  if (json) printJson({ problems: cappedProblems(problems), ...more });
  else print(described());
  return problems.some(({ severity }) => severity !== 'warning') ? 1 : 0;
}
