import { join, resolve } from 'node:path';
import { counted } from '../../src/called/index.ts';
import {
  addRevisions,
  currentRevisions,
  type Ledger,
  type LedgerLine,
  lineFor,
  readRevisions,
  unrecorded,
} from '../../src/citations/revisions/index.ts';
import { finishCutShort, readEntries, requireEntries } from '../../src/entries/index.ts';
import { buildKnowledge, describeProblems, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { print, printJson, warn } from '../terminal.ts';
import { trust } from '../trust.ts';

interface Options {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Records what is not on record yet, and prints it. Returns the exit code: 1, and nothing recorded, where something must be mended first. */
export async function revised(options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  if (!options.dryRun) finishCutShort(contentDir);
  const kb = buildKnowledge(await readEntries(contentDir, trust()));
  const empty: Ledger = { lines: [], problems: [], whole: 0 };
  const problems = [...kb.problems, ...(readRevisions(contentDir, kb) ?? empty).problems];
  if (problems.some(({ severity }) => severity !== 'warning')) {
    warn(describeProblems({ ...kb, problems }, options.content));
    warn('revise: nothing was recorded; mend the problems above first');
    return 1;
  }
  const current = currentRevisions(kb);
  const today = new Date().toISOString().slice(0, 10);
  const linesFor = (ledger: Ledger) => unrecorded(kb, current, ledger).map((one) => lineFor(one, today));
  const lines = options.dryRun
    ? linesFor(readRevisions(contentDir, kb) ?? empty)
    : addRevisions(contentDir, kb, linesFor);
  if (options.json) printJson(lines);
  else print([...describe(lines, options.dryRun), ...draftsLine(kb, options.content)]);
  return 0;
}

/** What is not recorded, because it is not done; a newcomer's first debate is made as a draft. */
function draftsLine({ debates }: KnowledgeBase, content: string): string[] {
  const drafts = [...debates.values()].filter(({ entry }) => entry.data.draft);
  if (drafts.length === 0) return [];
  const files = drafts.map(({ entry }) => join(content, entry.file)).join(', ');
  return [
    `${counted(drafts.length, 'draft')} not recorded, and not yet for documents to cite: take "draft: true" out of ${files} when it is done`,
  ];
}

function describe(lines: readonly LedgerLine[], dryRun = false): string[] {
  const said = lines.map(({ key, revision }) => `  + ${key} ${revision}`);
  const count = `${lines.length} ${lines.length === 1 ? 'revision' : 'revisions'}`;
  return [...said, dryRun ? `Would record ${count}` : `${count} recorded`];
}
