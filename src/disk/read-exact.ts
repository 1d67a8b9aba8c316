import { readFileSync } from 'node:fs';

/** The text of a file, as it is. @throws what the disk says, with the path of the file: of a folder Node does not name it. */
export function readExact(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
