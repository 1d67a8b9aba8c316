import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { named, naming } from './fault.ts';

/** Opening a pipe without a writer blocks forever unless O_NONBLOCK is set (open(2); Windows has no such flag). */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A buffer shared by all reads, large enough for most files: allocating one per file takes as long as reading it. */
const SHARED = Buffer.allocUnsafeSlow(65_536);

/**
 * The exact text of a file.
 *
 * @throws errors of the disk, with the path of the file: ENXIO for a pipe or a device, which is not read.
 */
export function readExact(path: string): string {
  return reading(path, (file, size) => {
    let length = 0;
    // Some system files report a size of 0. For others, stop at the reported size, which saves a fifth of the time.
    for (let read = -1; read !== 0 && length < SHARED.length && (size === 0 || length < size); length += read)
      read = readSync(file, SHARED, length, SHARED.length - length, null);
    if (length < SHARED.length) return SHARED.toString('utf8', 0, length);
    // Continue after the full shared buffer.
    return Buffer.concat([SHARED, readFileSync(file)]).toString('utf8');
  });
}

/** The bytes of a file. @throws as `readExact` */
export function readBytes(path: string): Buffer {
  return reading(path, (file) => readFileSync(file));
}

/**
 * Opens a file for `read`.
 *
 * @throws as `readExact`
 */
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

/**
 * The asynchronous form of `readExact`.
 *
 * @throws as `readExact`
 */
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
