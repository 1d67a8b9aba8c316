import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { named, naming } from './fault.ts';

/** To open a pipe that nobody writes to waits for ever unless it is told not to (open(2); Windows has no such flag). */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Bytes that are read into one buffer for all files, which are mostly shorter: to make one for each takes as long as to read it. */
const SHARED = Buffer.allocUnsafeSlow(65_536);

/** The text of a file, as it is. @throws what the disk says, with the path of the file: ENXIO of a pipe or a device, which is not read. */
export function readExact(path: string): string {
  return reading(path, (file, size) => {
    let length = 0;
    // Some files of the system say that they have no bytes. Of the others it takes a fifth less time not to ask for more than they have.
    for (let read = -1; read !== 0 && length < SHARED.length && (size === 0 || length < size); length += read)
      read = readSync(file, SHARED, length, SHARED.length - length, null);
    if (length < SHARED.length) return SHARED.toString('utf8', 0, length);
    // It goes on from where the shared buffer was full.
    return Buffer.concat([SHARED, readFileSync(file)]).toString('utf8');
  });
}

/** The bytes of a file. @throws as `readExact` */
export function readBytes(path: string): Buffer {
  return reading(path, (file) => readFileSync(file));
}

/** What is read of an open file. @throws as `readExact` */
function reading<T>(path: string, read: (file: number, size: number) => T): T {
  return naming(path, () => {
    const file = openSync(path, READING);
    try {
      const stats = fstatSync(file);
      requireFile(stats);
      return read(file, stats.size);
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
