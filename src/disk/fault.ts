import { constants } from 'node:os';

/** Advice for disk errors, by code (errno(3)). */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your share of the disk is used up; make room',
  EROFS: 'the file system may only be read; write to another, or have it mounted for writing',
  EACCES: 'you may not; change who may (chmod), or do it as another user',
  EPERM: 'you may not; change who may (chmod), or do it as another user',
  EMFILE: 'too many files are open in this process; raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this machine; end other programs',
  EISDIR: 'it is a folder, where a file belongs; move it away',
  ENOTDIR: 'something on the way to it is a file, where a folder belongs; move that away',
  ENOENT: 'it is not there, or is no more; somebody may have removed or moved it meanwhile',
  EEXIST: 'it is there already; move it away',
  ENOTEMPTY: 'the folder is not empty; move away what is in it',
  EIO: 'the disk could not be read or written; look after it',
  EFBIG: 'the file would be larger than the file system takes',
  ENAMETOOLONG: 'the name is longer than the file system takes; give it a shorter one',
  ELOOP: 'links lead in a circle; mend them',
  EBUSY: 'another program holds it; wait for that to end',
  ETXTBSY: 'another program holds it; wait for that to end',
  ENXIO: 'it is a pipe or a device, where a file belongs; take it away',
  EXDEV: 'it is on another file system; put both on one',
  ESTALE: 'the server of the file system has lost it; mount it again',
  ENOMEM: 'there is no memory left; end other programs',
};

/** Names of error numbers, which programs not written in JavaScript print: `No space left on device (os error 28)`. */
const NAMES = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]));
const BY_NUMBER = /\(os error (\d+)\)/;

/** A disk error in another process, with its message. */
export class DiskFaultError extends Error {}

/** A disk error in one sentence: the file, what was wrong, what to do. Undefined for any other error, network errors included. */
export function diskFault(error: unknown): string | undefined {
  if (error instanceof DiskFaultError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const code = codeOf(error);
  const remedy = REMEDIES[code];
  if (remedy === undefined) return error.cause === undefined ? undefined : diskFault(error.cause);
  const file = path ?? dest;
  return `${file === undefined ? error.message : file}: ${remedy} (${code})`;
}

/** A disk error of Node's as a log prints it, perhaps with its stack: `Error: ENOSPC: no space left on device, mkdir '/kb/out'`. */
const PRINTED = /(?:Error: )?\b(E[A-Z]{2,}): [^'\n]{1,200} '([^'\n]+)'[^\n]*(?:\n[ \t]+at [^\n]*)*/g;

/** The text of a log in which each disk error is one sentence, as of `diskFault`, in place of a stack trace. */
export function faultsInWords(log: string): string {
  return log.replace(PRINTED, (printed, code: string, file: string) => {
    const remedy = REMEDIES[code];
    return remedy === undefined ? printed : `${file}: ${remedy} (${code})`;
  });
}

function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && REMEDIES[code] !== undefined) return code;
  return NAMES.get(Number(BY_NUMBER.exec(error.message)?.[1])) ?? '';
}

/**
 * Runs an operation on a file.
 *
 * @throws errors of the disk with the path of the file. Node's own errors lack it for folders being read and for open files, and name a
 * temporary file by its temporary name.
 */
export function naming<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw named(path, error);
  }
}

/** The error; for an error of the disk, with the path of the file. */
export function named(path: string, error: unknown): unknown {
  const isOfDisk = error instanceof Error && (error as NodeJS.ErrnoException).code !== undefined;
  return isOfDisk ? Object.assign(error, { path }) : error;
}
