import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { named, naming } from './fault.ts';

/** To open a pipe that nobody writes to waits for ever unless it is told not to (open(2); Windows has no such flag). */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The text of a file, as it is. @throws what the disk says, with the path of the file: ENXIO of a pipe or a device, which is not read. */
export function readExact(path: string): string {
  return readBytes(path).toString('utf8');
}

/** The bytes of a file. @throws as `readExact` */
export function readBytes(path: string): Buffer {
  return naming(path, () => {
    const file = openSync(path, READING);
    try {
      requireFile(fstatSync(file));
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** The same as `readExact`, while others are read. @throws as `readExact` */
export async function readLater(path: string): Promise<string> {
  try {
    const file = await open(path, READING);
    try {
      requireFile(await file.stat());
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    throw named(path, error);
  }
}

function requireFile(stats: Stats): void {
  if (stats.isFile()) return;
  const code = stats.isDirectory() ? 'EISDIR' : 'ENXIO';
  throw Object.assign(new Error(`${code}: no file, read`), { code, syscall: 'read' });
}
