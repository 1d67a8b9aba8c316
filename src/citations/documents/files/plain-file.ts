import { type Stats, statSync } from 'node:fs';
import { plainText, readBytes } from '../../../disk/index.ts';

/** A file that cannot be read as a document, or as what it should be. */
export class UnreadError extends Error {
  /** The reason, without the file's name. */
  readonly why: string;
  constructor(file: string, why: string) {
    super(`${file} ${why}`);
    this.why = why;
  }
}

/** What a name may be instead of a file's, by the error of the disk (errno(3)), as the continuation of a sentence. */
const NO_FILES: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  ELOOP: 'is a symbolic link that leads in a circle',
  ENAMETOOLONG: 'has a name that is longer than the file system takes',
  EISDIR: 'is a folder',
  ENXIO: 'is no file',
};

/** Undefined if there is no such file. */
export function statsOf(name: string): Stats | undefined {
  return ofFile(
    () => statSync(name, { throwIfNoEntry: false }),
    () => undefined,
  );
}

/**
 * The bytes of a file.
 *
 * @param most Maximum size in MiB.
 * @throws UnreadError if it is larger, not there, a folder, a pipe or a device; other errors of the disk.
 */
export function bytesOf(file: string, most: number): Buffer {
  const refuse = (why: string): never => {
    throw new UnreadError(file, why);
  };
  return ofFile(() => {
    if (statSync(file).size > most * 2 ** 20) return refuse(`is larger than ${most} MiB`);
    return readBytes(file);
  }, refuse);
}

/** The text of a file that people edit. @throws as `bytesOf` */
export function textOf(file: string, most: number): string {
  return plainText(bytesOf(file, most).toString('utf8'));
}

function ofFile<T>(read: () => T, otherwise: (why: string) => T): T {
  try {
    return read();
  } catch (error) {
    const why = NO_FILES[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    return otherwise(why);
  }
}
