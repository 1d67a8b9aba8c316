import { existsSync } from 'node:fs';
import { entryFiles, idOfFile, readEntryFile } from '../../src/entries/index.ts';
import { noDebate } from '../../src/knowledge/index.ts';

/** Why posts cannot be given to a debate; undefined if it is there, by its present id or a former one. Reads the entries of debates only if no file has that name. */
export function whyNoDebate(contentDir: string, debate: string): string | undefined {
  const files = existsSync(contentDir) ? entryFiles(contentDir, 'debates') : [];
  const ids = files.map(idOfFile);
  if (ids.includes(debate)) return undefined;
  const isFormer = files.some((file) => {
    const read = readEntryFile(contentDir, 'debates', file);
    return 'entry' in read && read.entry.data.aliases.includes(debate);
  });
  return isFormer ? undefined : noDebate(debate, ids);
}
