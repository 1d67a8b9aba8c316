import { readFileSync } from 'node:fs';
import { naming } from './fault.ts';

/** The text of a file, as it is. @throws what the disk says, with the path of the file: of a folder Node does not name it. */
export function readExact(path: string): string {
  return naming(path, () => readFileSync(path, 'utf8'));
}
