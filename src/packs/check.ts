import { type LedgerLine, parsePackLedger } from '../citations/index.ts';
import { idOfFile, MANIFEST, PACKS_FOLDER, type Problem, packOf, readEntry } from '../entries/index.ts';
import { buildKnowledge, proseProblems } from '../knowledge/index.ts';
import { PACK_LEDGER } from './ledger.ts';
import { type AdoptingFolder, type AdoptionPlan, planAdoption } from './plan.ts';
import type { SourceFile } from './source-file.ts';

/** A pack with its plan, checked before anything is written. */
export interface CheckedAdoption extends AdoptionPlan {
  /** What the pack has on record of its own entries. */
  readonly recorded: readonly LedgerLine[];
}

/**
 * The plan of an adoption with everything that forbids it: a pack without its debate, code in bodies (a pack may be a stranger's, so it has none even if the
 * content folder may), lines of its ledger that are damaged or of other entries, and whatever would be an error of the check afterwards.
 */
export function checkAdoption(
  pack: string,
  files: readonly SourceFile[],
  folder: AdoptingFolder,
): CheckedAdoption {
  const plan = planAdoption(pack, files, folder);
  const root = `${PACKS_FOLDER}/${pack}`;
  const { read } = folder;
  const rules = { trusted: false, pictures: read.pictures ?? new Set<string>() };
  const inBodies = proseProblems(plan.entries, rules);
  const found = [...plan.problems, ...withoutDebate(pack, files), ...inBodies];
  const { kb, errors } = afterwards(pack, plan, folder);
  const ids = new Set(
    files.filter(({ file }) => HAS_KEYS.test(file.slice(root.length))).map(({ file }) => idOfFile(file)),
  );
  const ledger = files.find(({ file }) => file === `${root}/${PACK_LEDGER}`);
  const { lines = [], problems = [] } =
    ledger === undefined ? {} : parsePackLedger(ledger.text, ledger.file, kb, { pack, ids });
  return { ...plan, problems: errorsOf([...found, ...errors, ...problems]), recorded: lines };
}

/** Files of the entries that are cited, or whose arguments are, by path in the pack. */
const HAS_KEYS = /^\/(?:debates|positions|posts)\//;

/** The different errors among problems. A line of a ledger that was torn off is a warning to the check, and would be lost here. */
function errorsOf(problems: readonly Problem[]): Problem[] {
  const errors = problems.filter(({ severity, code }) => severity !== 'warning' || code === 'ledger-torn');
  return [...new Map(errors.map((one) => [`${one.file}:${one.line}: ${one.message}`, one])).values()];
}

function withoutDebate(pack: string, files: readonly SourceFile[]): Problem[] {
  const root = `${PACKS_FOLDER}/${pack}`;
  if (files.some(({ file }) => file === `${root}/debates/${pack}.mdx`)) return [];
  const message = `is of the debate "${pack}", and the pack has no debates/${pack}.mdx: get the whole pack`;
  return [{ code: 'invalid-pack', file: `${root}/${MANIFEST}`, line: 1, message }];
}

/** The knowledge base as it would be with the pack, and the errors that the check would find then and does not find without it. */
function afterwards(pack: string, { moves, joins, entries }: AdoptionPlan, { read }: AdoptingFolder) {
  const isOther = ({ file }: { readonly file: string }) => packOf(file) !== pack;
  const joined = new Map(joins.map((join) => [join.file, join]));
  const own = read.entries.filter(isOther);
  const without = { ...read, entries: own, broken: (read.broken ?? []).filter(isOther) };
  const moved = new Set(moves.map(({ file }) => file));
  const kb = buildKnowledge({
    ...without,
    entries: [
      ...own.map((entry) => {
        const join = joined.get(entry.file);
        const after = join && readEntry('posts', join.file, join.text);
        return after === undefined || 'problems' in after ? entry : after;
      }),
      ...entries.filter(({ file }) => moved.has(file)),
    ],
  });
  const all = kb.problems.filter(
    // Words of a post that was joined are filled in later.
    ({ severity, code, file }) =>
      severity !== 'warning' && !(joined.has(file) && code.startsWith('evidence-')),
  );
  const known = new Set(
    all.every((problem) => !isOther(problem))
      ? []
      : buildKnowledge(without).problems.filter(isOther).map(called),
  );
  return { kb, errors: all.filter((problem) => !known.has(called(problem))) };
}

function called({ file, code, message }: Problem): string {
  return `${file}\0${code}\0${message}`;
}
