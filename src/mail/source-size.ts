import { stat } from 'node:fs/promises';
import { isUrl } from '../fetch/index.ts';
import { type Environment, publicInboxes } from './public-inbox-git.ts';
import { listFolder } from './read-folder.ts';

/**
 * Returns how many bytes `readSource` will consume, for a progress bar: the size of a file on disk, the sum of a folder's files. Undefined
 * if not known in advance: standard input, a URL, a folder with a git archive, or unreadable.
 *
 * @param environment For git.
 */
export async function sourceSize(source: string, environment: Environment): Promise<number | undefined> {
  if (source === '-' || isUrl(source)) return undefined;
  const stats = await stat(source).catch(() => undefined);
  if (stats?.isFile()) return stats.size;
  if (!stats?.isDirectory()) return undefined;
  let bytes = 0;
  const isArchive = async (folder: string) => (await publicInboxes(folder, environment)).length > 0;
  for await (const listed of listFolder(source, '', isArchive)) {
    if (listed.kind === 'archive') return undefined;
    if (listed.kind === 'file') bytes += listed.bytes;
  }
  return bytes;
}
