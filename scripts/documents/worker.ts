import { extname } from 'node:path';

/** Where the script of the thread is that checks documents, seen from a command's own module: it has the same ending, in the sources and in each package. */
export function checkWorker(command: string): URL {
  return new URL(`./documents/check-worker${extname(command)}`, command);
}
