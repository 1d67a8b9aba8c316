import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../disk/index.ts';
import type { Problem } from './entry.ts';
import { PACKS_FOLDER, packNames, setAsideFiles } from './entry-files.ts';
import { isBelow } from './folder-files.ts';
import { lineIn } from './frontmatter/index.ts';
import { readEntryFile, unreadable } from './read-entry.ts';
import { PACK_FORMAT, type PackManifest, packManifest } from './schemas/index.ts';

/** The file that says what a pack holds. */
export const MANIFEST = 'pack.json';

/** Largest manifest, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * The manifest of a pack, by the path of its folder below `root`; or what is wrong with it.
 *
 * @param root The content folder, or whatever folder a pack lies in.
 */
export function readManifest(root: string, folder: string): PackManifest | { readonly problem: Problem } {
  const file = `${folder}/${MANIFEST}`;
  const problem = (message: string) => ({ problem: { code: 'invalid-pack', file, line: 1, message } });
  let text: string;
  try {
    // A link could have the error below show the first bytes of any file.
    const stats = lstatSync(join(root, file), { throwIfNoEntry: false });
    if (stats === undefined)
      return problem(`is not there: a pack has a file ${MANIFEST} that says what it holds`);
    if (!stats.isFile()) return problem('is no regular file: put the file itself there, not a link');
    if (stats.size > LARGEST) return problem(`has more than ${LARGEST / 1024} KiB`);
    text = readText(join(root, file));
  } catch (error) {
    return { problem: unreadable(root, file, error).problems[0] as Problem };
  }
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return problem(`is no JSON: ${(error as Error).message}`);
  }
  const format = (given as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > PACK_FORMAT)
    return problem(
      `is of format ${format}, which a newer version wrote; this one reads format ${PACK_FORMAT}: update Parley`,
    );
  const read = packManifest.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return problem(`${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
}

/**
 * Problems of the packs of a content folder: manifests, and people and concepts that have the id of another.
 *
 * @param closed Paths that must not be read.
 */
export function packProblems(contentDir: string, closed: readonly string[] = []): Problem[] {
  const names = packNames(contentDir).filter((name) => !isBelow(`${PACKS_FOLDER}/${name}`, closed));
  if (names.length === 0) return [];
  const manifests = names.flatMap((name): Problem[] => {
    const folder = `${PACKS_FOLDER}/${name}`;
    const read = readManifest(contentDir, folder);
    if ('problem' in read) return [read.problem];
    if (read.debate === name) return [];
    const message = `is of the debate "${read.debate}": the folder of a pack has the name of its debate`;
    return [{ code: 'invalid-pack', file: `${folder}/${MANIFEST}`, line: 1, message }];
  });
  return [...manifests, ...unlike(contentDir, closed)];
}

/** People and concepts that are set aside, though they are somebody or something else than what has their id. */
function unlike(contentDir: string, closed: readonly string[]): Problem[] {
  return (['people', 'concepts'] as const).flatMap((collection) =>
    [...setAsideFiles(contentDir, collection)].flatMap(([first, others]) =>
      [...others]
        .filter((file) => ![first, file].some((one) => isBelow(one, closed)))
        .flatMap((file): Problem[] => {
          const [own, theirs] = [first, file].map((one) => readEntryFile(contentDir, collection, one));
          // A file that is read and cannot be is told as such.
          if (own === undefined || 'problems' in own) return [];
          if (theirs === undefined || 'problems' in theirs) return theirs?.problems ?? [];
          const [field, ours, other] = called(own.entry.data, theirs.entry.data);
          if (ours.toLowerCase() === other.toLowerCase()) return [];
          const message = `the id "${theirs.entry.id}" is that of ${first} too, which is "${ours}" and not "${other}": give one of them another id (rename)`;
          return [{ code: 'duplicate-id', file, line: lineIn(theirs.entry, [field]), message }];
        }),
    ),
  );
}

type Called = { readonly name: string } | { readonly title: string };

/** The field by which two entries are told apart, and what it says in each. */
function called(a: Called, b: Called): [field: string, a: string, b: string] {
  if ('name' in a && 'name' in b) return ['name', a.name, b.name];
  return ['title', 'title' in a ? a.title : '', 'title' in b ? b.title : ''];
}
