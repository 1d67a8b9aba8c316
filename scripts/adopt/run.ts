import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readText } from '../../src/disk/index.ts';
import {
  finishCutShort,
  isFolder,
  isId,
  lock,
  PACKS_FOLDER,
  type PackManifest,
  packNames,
  packOf,
  readEntries,
  writeTogether,
} from '../../src/entries/index.ts';
import { type FilledIn, fillIn, type ImportReport, importMessages } from '../../src/import/index.ts';
import { describeProblem, proseProblems } from '../../src/knowledge/index.ts';
import { joinedPost, movesOf, PACK_LEDGER } from '../../src/packs/index.ts';
import { readAll } from '../import/read-all.ts';
import { warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { begunWith, forgetBegun, noteBegun } from './begun.ts';
import { packIn } from './put-in.ts';
import { isPost, told } from './report.ts';

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
      `there is no pack "${given}" in ${join(options.content, PACKS_FOLDER)}, and no such folder`,
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
  if (isPutIn)
    under(contentDir, () => {
      noteBegun(contentDir, files, false);
      writeTogether(contentDir, files);
    });
  const faults = isMoved ? [] : await faultsOf(contentDir, debate, place);
  if (faults.length > 0) {
    if (isPutIn) under(contentDir, () => remove(contentDir, debate));
    for (const line of faults) warn(line);
    return refuse('nothing was changed; mend these first');
  }
  if (isPutIn) under(contentDir, () => noteBegun(contentDir, files, true));
  const accepts = (key: string) => options.accept?.includes(key) ?? false;
  const report = isMoved ? undefined : await imported(contentDir, sources, manifest, accepts);
  await joinPosts(contentDir, debate);
  const filled = report?.filled ?? [];
  for (const one of await filledLater(contentDir, debate, accepts, filled)) filled.push(one);
  const own = await ownOf(contentDir, debate);
  under(contentDir, () => {
    writeTogether(contentDir, movesOf(debate, filesIn(contentDir, debate), own));
    remove(contentDir, debate);
  });
  return told({ contentDir, manifest, report, filled, ...options });
}

/** Removes what is left of a pack in a content folder, and that it was being adopted. */
function remove(contentDir: string, debate: string): void {
  rmSync(join(contentDir, PACKS_FOLDER, debate), { recursive: true, force: true });
  if (packNames(contentDir).length === 0)
    rmSync(join(contentDir, PACKS_FOLDER), { recursive: true, force: true });
  forgetBegun(contentDir);
}

/**
 * What forbids to adopt a pack, as lines with the files in the folder that was given: entries that cannot be read, and code in bodies. A pack may be a stranger's, so
 * it has no code even where the content folder itself may.
 */
async function faultsOf(contentDir: string, debate: string, folder: string): Promise<string[]> {
  const { entries, problems, pictures } = await readEntries(contentDir, trust());
  const isOfPack = ({ file }: { readonly file: string }) => packOf(file) === debate;
  const rules = { trusted: false, pictures: pictures ?? new Set<string>() };
  const inBodies = proseProblems(entries.filter(isOfPack), rules).filter(
    ({ severity }) => severity !== 'warning',
  );
  const root = `${PACKS_FOLDER}/${debate}/`;
  return [...problems.filter(isOfPack), ...inBodies].map((problem) =>
    describeProblem({ ...problem, file: problem.file.slice(root.length) }, folder),
  );
}

/** Imports the messages of the pack's threads. */
async function imported(
  contentDir: string,
  sources: readonly string[],
  { debate, threads }: PackManifest,
  accepts: (key: string) => boolean,
): Promise<ImportReport | undefined> {
  if (sources.length === 0) return undefined;
  const { entries } = await readEntries(contentDir, trust());
  const wanted = new Set(threads);
  for (const { file, data } of entries.filter(isPost))
    if (packOf(file) === debate && data.messageId !== undefined) wanted.add(data.messageId);
  return importMessages(readAll(sources), {
    contentDir,
    accepts,
    choose: ({ messageId, inReplyTo, references }) =>
      [messageId, ...inReplyTo, ...references].some((id) => id !== undefined && wanted.has(id)),
  });
}

/** Joins the posts of a pack that the archive has as well with these; their words are filled in afterwards. */
async function joinPosts(contentDir: string, debate: string): Promise<void> {
  const { entries } = await readEntries(contentDir, trust());
  const posts = entries.filter(isPost);
  const held = new Map(
    posts.flatMap((post) =>
      post.data.apart === undefined && post.data.messageId !== undefined
        ? [[post.data.messageId, post] as const]
        : [],
    ),
  );
  for (const packed of posts) {
    const own = held.get(packed.data.messageId ?? '');
    if (packOf(packed.file) !== debate || packed.data.apart === undefined || own === undefined) continue;
    const text = joinedPost(readText(join(contentDir, own.file)), own, packed);
    if (typeof text !== 'string') warn(describeProblem(text, contentDir));
    else
      under(contentDir, () => writeTogether(contentDir, [{ file: own.file, text }, { file: packed.file }]));
  }
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

/** What the knowledge base has besides the pack. */
async function ownOf(contentDir: string, debate: string) {
  const { entries, broken = [] } = await readEntries(contentDir, trust());
  const ids = new Set(
    [...entries, ...broken].flatMap(({ id, file }) => (packOf(file) === debate ? [] : [id])),
  );
  const ledger = join(contentDir, PACK_LEDGER);
  return { has: (id: string) => ids.has(id), ledger: existsSync(ledger) ? readText(ledger) : '' };
}

/** The files of a pack in a content folder. */
function filesIn(contentDir: string, debate: string): { file: string; text: string }[] {
  const root = join(contentDir, PACKS_FOLDER, debate);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ file: path.slice(contentDir.length + 1).replaceAll('\\', '/'), text: readText(path) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function under<T>(contentDir: string, write: () => T): T {
  const unlock = lock(contentDir);
  try {
    return write();
  } finally {
    unlock();
  }
}

function refuse(reason: string): number {
  warn(`adopt: ${reason}`);
  return 1;
}
