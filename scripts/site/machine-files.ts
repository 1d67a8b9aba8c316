import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Publication } from '../../src/citations/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { filesButThreads } from '../../src/machine/index.ts';

/** Files written at once. */
const AT_ONCE = 16;

/** Writes every file for machines but those of threads into a folder that nobody reads yet. Returns how many. */
export async function writeMachineFiles(
  kb: KnowledgeBase,
  folder: string,
  publication: Publication,
): Promise<number> {
  const files = filesButThreads({ kb, publication });
  const folders = new Map<string, Promise<unknown>>();
  let count = 0;
  // Workers of one generator: each takes the next file when it has written one.
  const work = async (): Promise<void> => {
    for (let next = files.next(); !next.done; next = files.next()) {
      const { path, text } = next.value;
      count++;
      const parent = dirname(path);
      const made = folders.get(parent) ?? mkdir(join(folder, parent), { recursive: true });
      folders.set(parent, made);
      await made;
      await writeFile(join(folder, path), text());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}
