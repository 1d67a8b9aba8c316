import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentStamp } from '../../citations/source/content-stamp.ts';
import { keep, readKept, sweep, temporaryFolder } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../../entries/files.ts';
import type { Trust } from '../../entries/index.ts';
import { codeDigest } from '../build/code-digest.ts';
import { asWritten, filesIn, isAsWritten, RECORD_VERSION, type WrittenFile } from '../build/written-files.ts';

/** The folder of the search index in the cache of a content folder. */
const KEPT = 'search';

/** The search index of a content folder: the folder of its files, and the entries that are missing in it because they cannot be read. */
export interface ContentIndex {
  readonly folder: string;
  readonly unread: number;
}

/** What is noted of an index that was kept. */
interface Note {
  /** Hash of the content's files and of the code. */
  readonly of: string;
  readonly unread: number;
  /** Its files, by paths from its folder. */
  readonly files: readonly WrittenFile[];
}

/**
 * The index of a content folder as its site would have it. It is kept in the folder's cache until an entry, a setting or the code changes;
 * where nothing can be written there, it is made for this process alone.
 *
 * @param tell Told before what takes time.
 */
export async function keptIndex(
  content: string,
  trust: Trust,
  tell: (line: string) => void,
): Promise<ContentIndex> {
  const cache = join(content, CACHE_FOLDER, KEPT);
  const folder = join(cache, 'site');
  const noted = join(cache, 'site.json');
  const of = createHash('sha256')
    .update(`${contentStamp(content)}\n${codeDigest()}\n${trust.vouched}`)
    .digest('hex');
  const before = noteIn(noted);
  if (before?.of === of && before.files.every((file) => isAsWritten(folder, file)))
    return { folder, unread: before.unread };
  tell('Making the index of the search, which is kept until something changes…');
  const { makeIndex } = await import('./make-index.ts');
  const work = workFolder(cache);
  const index = await makeIndex(content, work, trust, {
    out: folder,
    record: join(cache, 'posts', 'record.json'),
  });
  if (!putInPlace(index.folder, folder)) return index;
  await index.note();
  rmSync(work, { recursive: true, force: true });
  const { unread } = index;
  const files = filesIn(folder).map((file) => asWritten(folder, file.slice(folder.length + 1)));
  keep(noted, RECORD_VERSION, JSON.stringify({ of, unread, files } satisfies Note));
  return { folder, unread };
}

function noteIn(file: string): Note | undefined {
  const text = readKept(file, RECORD_VERSION);
  return text === undefined ? undefined : (JSON.parse(text) as Note);
}

const atWork = new Set<string>();
process.once('exit', () => {
  for (const folder of atWork) rmSync(folder, { recursive: true, force: true });
});

/** A working folder for this process, in the cache or, if that is not writable, in the system's temporary folder. It is removed when the process ends. */
function workFolder(cache: string): string {
  let folder: string;
  try {
    mkdirSync(cache, { recursive: true });
    sweep(cache);
    folder = temporaryFolder(cache);
  } catch {
    folder = temporaryFolder(tmpdir());
  }
  atWork.add(folder);
  return folder;
}

/** Moves the folder to where the index is kept. False if that is on another file system or another command was faster. */
function putInPlace(made: string, folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
    return true;
  } catch {
    return false;
  }
}
