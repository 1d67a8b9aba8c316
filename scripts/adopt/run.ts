import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readText } from '../../src/disk/index.ts';
import {
  type Entry,
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
import { isFound, wordsLeft } from '../import/words-left.ts';
import { print, printJson, warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { packIn } from './put-in.ts';

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
  const { manifest } = pack;
  const folder = join(contentDir, PACKS_FOLDER, manifest.debate);
  const isPutIn = place !== folder;
  if (isPutIn && existsSync(folder))
    return refuse(`${folder} is there already: adopt it by its name, or remove it`);
  if (isPutIn) under(contentDir, () => writeTogether(contentDir, pack.files));
  const faults = await faultsOf(contentDir, manifest.debate, place);
  if (faults.length > 0) {
    if (isPutIn) rmSync(folder, { recursive: true, force: true });
    for (const line of faults) warn(line);
    return refuse('nothing was changed; mend these first');
  }
  const accepts = (key: string) => options.accept?.includes(key) ?? false;
  const report = await imported(contentDir, sources, manifest, accepts);
  const filled = [...(report?.filled ?? []), ...(await joined(contentDir, manifest.debate, accepts))];
  const own = await ownOf(contentDir, manifest.debate);
  under(contentDir, () =>
    writeTogether(contentDir, movesOf(manifest.debate, filesIn(contentDir, manifest.debate), own)),
  );
  if (filesIn(contentDir, manifest.debate).length === 0) rmSync(folder, { recursive: true, force: true });
  if (packNames(contentDir).length === 0)
    rmSync(join(contentDir, PACKS_FOLDER), { recursive: true, force: true });
  return told(contentDir, manifest, report, filled, options);
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

/** Joins the posts of a pack that the archive has as well with these, and fills their words in. */
async function joined(
  contentDir: string,
  debate: string,
  accepts: (key: string) => boolean,
): Promise<FilledIn[]> {
  const { entries } = await readEntries(contentDir, trust());
  const posts = entries.filter(isPost);
  const held = new Map(
    posts.flatMap((post) =>
      post.data.apart === undefined && post.data.messageId !== undefined
        ? [[post.data.messageId, post] as const]
        : [],
    ),
  );
  const filled: FilledIn[] = [];
  for (const packed of posts) {
    const own = held.get(packed.data.messageId ?? '');
    if (packOf(packed.file) !== debate || packed.data.apart === undefined || own === undefined) continue;
    const text = joinedPost(readText(join(contentDir, own.file)), own, packed);
    if (typeof text !== 'string') {
      warn(describeProblem(text, contentDir));
      continue;
    }
    under(contentDir, () => writeTogether(contentDir, [{ file: own.file, text }, { file: packed.file }]));
    for (const one of fillIn(contentDir, own.file, accepts)) filled.push(one);
  }
  return filled;
}

function isPost(entry: Entry): entry is Entry<'posts'> {
  return entry.collection === 'posts';
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
  const root = `${PACKS_FOLDER}/${debate}`;
  return readdirSync(join(contentDir, root), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ file: path.slice(contentDir.length + 1).replaceAll('\\', '/'), text: readText(path) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function under(contentDir: string, write: () => void): void {
  const unlock = lock(contentDir);
  try {
    write();
  } finally {
    unlock();
  }
}

async function told(
  contentDir: string,
  manifest: PackManifest,
  report: ImportReport | undefined,
  filled: readonly FilledIn[],
  { json, content }: Options,
): Promise<number> {
  const { entries } = await readEntries(contentDir, trust());
  const left = entries
    .filter(isPost)
    .filter(({ data }) => data.apart !== undefined && data.debate === manifest.debate);
  const away = left.map(({ file, data }) => ({
    file,
    messageId: data.messageId,
    arguments: data.arguments.length,
  }));
  const words = filled.filter(isFound);
  const missed = filled.filter((one) => !isFound(one));
  const skipped = report?.skipped ?? [];
  const conflicts = report?.conflicts ?? [];
  if (json) printJson({ debate: manifest.debate, filled: words, missed, away, skipped, conflicts });
  else
    print([
      ...missed.map(wordsLeft),
      ...away.map(
        ({ file, messageId, arguments: made }) =>
          `still apart ${join(content, file)}: no mail that was read is <${messageId}> with its author and its words (${made} arguments)`,
      ),
      ...skipped.map(({ file, offset, reason }) => `skipped ${file} at byte ${offset}: ${reason}`),
      ...conflicts.map(({ id, about }) => `conflict posts/${id}.mdx: ${about}`),
      `Adopted ${manifest.debate}: ${words.length} of ${manifest.arguments} arguments have their words, ${missed.length} do not match, ${away.reduce((sum, one) => sum + one.arguments, 0)} are in posts that are not here`,
    ]);
  return missed.length + away.length + skipped.length > 0 ? 1 : 0;
}

function refuse(reason: string): number {
  warn(`adopt: ${reason}`);
  return 1;
}
