import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeLater } from '../../disk/index.ts';
import type { MachineFile } from '../../machine/index.ts';

/** Files written at once. */
const AT_ONCE = 16;

/** Writes the files for programs into the folder that a site is built in. Returns their number. */
export async function writeMachineFiles(files: Generator<MachineFile>, folder: string): Promise<number> {
  const folders = new Map<string, Promise<unknown>>();
  let count = 0;
  // Several of these loops share one generator: each takes the next file when it has written one.
  const writeFiles = async (): Promise<void> => {
    for (let next = files.next(); !next.done; next = files.next()) {
      const { path, text } = next.value;
      count++;
      const parent = dirname(path);
      const making = folders.get(parent) ?? mkdir(join(folder, parent), { recursive: true });
      folders.set(parent, making);
      await making;
      await writeLater(join(folder, path), text());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writeFiles));
  return count;
}
