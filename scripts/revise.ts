import { resolve } from 'node:path';
import {
  addRevisions,
  currentRevisions,
  type Ledger,
  type LedgerLine,
  lineFor,
  REVISIONS_FILE,
  readRevisions,
  unrecorded,
} from '../src/citations/revisions/index.ts';
import { finishCutShort, readEntries, requireEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { describeProblems } from './check/describe.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import { print, printJson, warn } from './terminal.ts';

const program = command('revise')
  .description(
    `Records what positions, arguments and evidence say now in ${REVISIONS_FILE}, so that whoever cites them can be told what changed. Run it before an edit is published. Exits 1 where the knowledge base must be mended first.`,
  )
  .addOption(contentOption())
  .option('--dry-run', 'say what would be recorded and record nothing')
  .option('--json', 'print the lines that are recorded as JSON')
  .parse();

const options = program.opts<{ content: string; dryRun?: boolean; json?: boolean }>();
const contentDir = resolve(options.content);
process.exitCode = await refusing('revise', async () => {
  requireEntries(contentDir);
  if (!options.dryRun) finishCutShort(contentDir);
  const kb = buildKnowledge(await readEntries(contentDir));
  const empty: Ledger = { lines: [], problems: [], whole: 0 };
  const problems = [...kb.problems, ...(readRevisions(contentDir) ?? empty).problems];
  if (problems.some(({ severity }) => severity !== 'warning')) {
    warn(describeProblems({ ...kb, problems }, options.content));
    warn('revise: nothing was recorded; mend the problems above first');
    return 1;
  }
  const current = currentRevisions(kb);
  const today = new Date().toISOString().slice(0, 10);
  const linesFor = (ledger: Ledger) => unrecorded(kb, current, ledger).map((one) => lineFor(one, today));
  const lines = options.dryRun
    ? linesFor(readRevisions(contentDir) ?? empty)
    : addRevisions(contentDir, linesFor);
  if (options.json) printJson(lines);
  else print(describe(lines));
  return 0;
});

function describe(lines: readonly LedgerLine[]): string[] {
  const said = lines.map(({ key, revision }) => `  + ${key} ${revision}`);
  const count = `${lines.length} ${lines.length === 1 ? 'revision' : 'revisions'}`;
  return [...said, options.dryRun ? `Would record ${count}` : `${count} recorded`];
}
