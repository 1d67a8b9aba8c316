import { extname } from 'node:path';

/** The address of the worker's script, from the address of a command's own module. Both have the same ending, in the sources and in each package. */
export function checkWorker(command: string): URL {
  return new URL(`./documents/check-worker${extname(command)}`, command);
}
