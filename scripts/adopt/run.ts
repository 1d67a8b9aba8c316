import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { called } from '../../src/called/index.ts';
import { diskFault, Refusal, readText } from '../../src/disk/index.ts';
import {
  type Entry,
  finishCutShort,
  holdsEntries,
  isFolder,
  isId,
  isPost,
  PACKS_FOLDER,
  type PackManifest,
  type Problem,
  packNames,
  readEntries,
  readEntry,
  readSettings,
  writeTogether,
} from '../../src/entries/index.ts';
import { type FilledIn, fillIn, type ImportReport, importMessages } from '../../src/import/index.ts';
import { describeProblem } from '../../src/knowledge/index.ts';
import {
  type AdoptingFolder,
  checkAdoption,
  movesOf,
  planAdoption,
  type SourceFile,
} from '../../src/packs/index.ts';
import { readAll } from '../import/read-all.ts';
import { warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { begunWith, noteBegun } from './begun.ts';
import { filesIn, ledgerIn, neededFiles, remove, takeOut, under } from './in-folder.ts';
import { packIn } from './put-in.ts';
import { told } from './report.ts';

interface Options {
  readonly content: string;
  readonly accept?: readonly string[];
  readonly json?: boolean;
}

/** Adopts a pack and prints what became of its arguments. Returns the exit code. */
export async function adopted(given: string, sources: readonly string[], options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  if (!isFolder(contentDir))
    return refuse(`there is no content folder ${contentDir}: make one (init, import)`);
  finishCutShort(contentDir);
  const place =
    isId(given) && packNames(contentDir).includes(given)
      ? join(contentDir, PACKS_FOLDER, given)
      : resolve(given);
  if (!isFolder(place))
    return refuse(
      isId(given) && existsSync(join(contentDir, 'debates', `${given}.mdx`))
        ? `the debate "${given}" is in the knowledge base already: ${called('import')} FILE fills in the words of posts whose mail it brings`
        : `there is no pack "${given}" in ${join(options.content, PACKS_FOLDER)}, and no such folder`,
    );
  const pack = packIn(place);
  if (typeof pack === 'string') return refuse(pack);
  const { manifest, files } = pack;
  const { debate } = manifest;
  const folder = join(contentDir, PACKS_FOLDER, debate);
  const begun = place === folder ? undefined : begunWith(contentDir, files);
  const isThere = filesIn(contentDir, debate).length > 0;
  if (place !== folder && begun === undefined && isThere)
    return refuse(`${folder} is there already: adopt it by its name, or remove it`);
  const isMoved = begun === 'checked' && !isThere && existsSync(join(contentDir, 'debates', `${debate}.mdx`));
  const isPutIn = place !== folder && !isMoved && (begun !== 'checked' || !isThere);
  const accepts = (key: string) => options.accept?.includes(key) ?? false;
  const packed = postsOf(files);
  const end = async (report?: ImportReport) => {
    const filled = report?.filled ?? [];
    for (const one of await filledLater(contentDir, debate, accepts, filled)) filled.push(one);
    return { contentDir, manifest, packed, report, filled, ...options };
  };
  if (isMoved) {
    const done = await end();
    under(contentDir, () => remove(contentDir, debate));
    return told(done);
  }
  const plan = checkAdoption(
    debate,
    isPutIn ? files : filesIn(contentDir, debate),
    await folderOf(contentDir, accepts),
  );
  if (plan.problems.length > 0) {
    // A killed command may have put it in.
    if (begun === 'put in') under(contentDir, () => remove(contentDir, debate));
    tellProblems(plan.problems, contentDir, debate, place);
    return refuse('nothing was changed; mend these first');
  }
  const needed = isPutIn ? neededFiles(contentDir, debate, files, plan) : [];
  let report: ImportReport | undefined;
  try {
    if (needed.length > 0)
      under(contentDir, () => {
        noteBegun(contentDir, files, false);
        writeTogether(contentDir, needed);
        noteBegun(contentDir, files, true);
      });
    report = await imported(contentDir, sources, manifest, packed, accepts);
  } catch (error) {
    if (needed.length > 0) takenOut(contentDir, debate, needed);
    throw error;
  }
  // What was imported may have brought posts of the pack.
  const now = planAdoption(debate, filesIn(contentDir, debate), await folderOf(contentDir, accepts));
  if (now.problems.length > 0) {
    tellProblems(now.problems, contentDir, debate, folder);
    return refuse(`what is left of the pack is in ${folder}; mend these and run this again`);
  }
  under(contentDir, () => {
    for (const { file, text, packed } of now.joins)
      writeTogether(contentDir, [{ file, text }, { file: packed }]);
  });
  const done = await end(report);
  under(contentDir, () => {
    const { moves } = now;
    const left = filesIn(contentDir, debate);
    const changes = movesOf(debate, left, { moves, recorded: plan.recorded }, ledgerIn(contentDir));
    writeTogether(contentDir, changes);
    remove(contentDir, debate);
  });
  return told(done);
}

/** Takes a pack out after a failure if that is possible; else the same command goes on from there. The failure is told either way, and not this one. */
function takenOut(contentDir: string, debate: string, files: readonly SourceFile[]): void {
  try {
    takeOut(contentDir, debate, files);
  } catch (error) {
    if (diskFault(error) === undefined && !(error instanceof Refusal)) throw error;
  }
}

/** What a pack is adopted into. A folder without entries has only its settings. */
async function folderOf(contentDir: string, accepts: (key: string) => boolean): Promise<AdoptingFolder> {
  const read = holdsEntries(contentDir)
    ? await readEntries(contentDir, trust())
    : { ...readSettings(contentDir, trust()), entries: [] };
  return { read, accepts, sourceOf: (file) => readText(join(contentDir, file)) };
}

/** Prints problems, those of the pack with its files in the folder that was given. */
function tellProblems(
  problems: readonly Problem[],
  contentDir: string,
  debate: string,
  folder: string,
): void {
  const root = `${PACKS_FOLDER}/${debate}/`;
  for (const problem of problems)
    warn(
      problem.file.startsWith(root)
        ? describeProblem({ ...problem, file: problem.file.slice(root.length) }, folder)
        : describeProblem(problem, contentDir),
    );
}

/** The posts among the files of a pack. */
function postsOf(files: readonly SourceFile[]): Entry<'posts'>[] {
  const read = files
    .filter(({ file }) => file.split('/')[2] === 'posts')
    .map(({ file, text }) => readEntry('posts', file, text));
  return read.flatMap((entry) => ('problems' in entry ? [] : [entry]));
}

/** Imports the messages of the pack's threads. */
async function imported(
  contentDir: string,
  sources: readonly string[],
  { threads }: PackManifest,
  packed: readonly Entry<'posts'>[],
  accepts: (key: string) => boolean,
): Promise<ImportReport | undefined> {
  if (sources.length === 0) return undefined;
  const wanted = new Set(threads);
  for (const { data } of packed) if (data.messageId !== undefined) wanted.add(data.messageId);
  return importMessages(readAll(sources), {
    contentDir,
    accepts,
    choose: ({ messageId, inReplyTo, references }) =>
      [messageId, ...inReplyTo, ...references].some((id) => id !== undefined && wanted.has(id)),
  });
}

/** Fills in the words of posts that are here and lack them: those that were joined, and those that an interrupted command left so. */
async function filledLater(
  contentDir: string,
  debate: string,
  accepts: (key: string) => boolean,
  told: readonly FilledIn[],
): Promise<FilledIn[]> {
  const known = new Set(told.map(({ key }) => key));
  const { entries } = await readEntries(contentDir, trust());
  return entries
    .filter(isPost)
    .filter(
      ({ id, data }) =>
        data.debate === debate &&
        data.apart === undefined &&
        data.arguments.some(({ id: own, sha256 }) => sha256 !== undefined && !known.has(`${id}#${own}`)),
    )
    .flatMap(({ file }) => under(contentDir, () => fillIn(contentDir, file, accepts)))
    .filter(({ key }) => !known.has(key));
}

function refuse(reason: string): number {
  warn(`adopt: ${reason}`);
  return 1;
}
