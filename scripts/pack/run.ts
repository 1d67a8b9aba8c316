import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readText } from '../../src/disk/index.ts';
import { MANIFEST, readEntries, readManifest, requireEntries } from '../../src/entries/index.ts';
import { buildKnowledge, describeProblem, noDebate } from '../../src/knowledge/index.ts';
import { PACK_LEDGER, packDebate } from '../../src/packs/index.ts';
import { projectAround } from '../../src/site/build/project.ts';
import { print, printJson, warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { begunOn, otherFiles, staleFiles, sweepPack, writePack } from './pack-folder.ts';

interface Options {
  readonly content: string;
  readonly out?: string;
  readonly verified?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Writes the pack of a debate. Returns the exit code: 1, and nothing written, where something must be mended first. */
export async function packed(debate: string, options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  const out = options.out === undefined ? usualFolder(contentDir, debate) : resolve(options.out);
  if (out === undefined)
    return refuse(`${options.content} belongs to no project: name the folder of the pack by --out`);
  const within = relative(contentDir, out);
  if (within === '' || (within !== '..' && !within.startsWith(`..${sep}`)))
    return refuse(`${out} is in the content folder, which has the debate: name another folder by --out`);
  const read = await readEntries(contentDir, trust());
  const kb = buildKnowledge(read);
  if (!kb.debates.has(debate)) return refuse(noDebate(debate, kb.debates.keys()));
  const errors = kb.problems.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0)
    return told(
      errors.map((problem) => describeProblem(problem, options.content)),
      'the check finds errors',
    );
  if (kb.settings.format < 2)
    return refuse('packs need a content folder of format 2, whose revisions go by hashes: upgrade it first');
  const ledgerFile = join(contentDir, PACK_LEDGER);
  const packing = (verified: string) =>
    packDebate({
      kb,
      entries: read.entries,
      debate,
      sourceOf: (file) => readText(join(contentDir, file)),
      ledger: existsSync(ledgerFile) ? readText(ledgerFile) : '',
      verified,
    });
  const today = options.verified ?? new Date().toISOString().slice(0, 10);
  const before = existsSync(join(out, MANIFEST)) ? readManifest(out, '.') : undefined;
  if (before !== undefined && 'problem' in before)
    return refuse(`${join(out, MANIFEST)}: ${before.problem.message}`);
  if (before !== undefined && before.debate !== debate)
    return refuse(`${out} is the pack of "${before.debate}": name another folder by --out`);
  const day = before?.verified ?? begunOn(out);
  const asBefore = day === undefined ? undefined : packing(day);
  const isSame = asBefore?.ok === true && otherFiles(out, asBefore.files).length === 0;
  const made = isSame ? asBefore : packing(today);
  if (!made.ok)
    return told(
      made.problems.map((problem) => describeProblem(problem, options.content)),
      'nothing was written; mend these first',
    );
  // A pack without its manifest, which is written last, was begun.
  if (before === undefined && otherFiles(out, made.files).length > 0)
    return refuse(`${out} holds other files: name another folder by --out`);
  for (const file of made.reconstructed)
    warn(
      `${join(options.content, file)}: was put together from quotations: its arguments are in the pack, and whoever adopts it needs the post, or mail that quotes all of their words`,
    );
  const stale = staleFiles(out, made.files);
  const isThere = isSame && made.files.every(({ file }) => existsSync(join(out, file)));
  if (!options.dryRun) {
    sweepPack(out);
    if (!isThere) writePack(out, made.files, stale);
  }
  const { posts, arguments: all, verified } = made.manifest;
  if (options.json)
    printJson({
      debate,
      out,
      verified,
      posts,
      arguments: all,
      files: made.files.map(({ file }) => file),
      removed: stale,
    });
  else
    print([
      `${options.dryRun ? 'Would write' : isThere ? 'Unchanged:' : 'Wrote'} ${out}: ${all} arguments of ${posts} posts, without their words, verified ${verified}`,
    ]);
  return 0;
}

/** `packs/DEBATE` of the project around a content folder; undefined where there is none. */
function usualFolder(contentDir: string, debate: string): string | undefined {
  const project = projectAround(dirname(contentDir));
  return project && join(project, 'packs', debate);
}

function told(lines: readonly string[], why: string): number {
  for (const line of lines) warn(line);
  return refuse(why);
}

function refuse(reason: string): number {
  warn(`pack: ${reason}`);
  return 1;
}
