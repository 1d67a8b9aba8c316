import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Rooms whose code makes an entry of a file. */
const ROOMS = ['disk', 'segments', 'designs', 'entries'];

let known: string | undefined;

/** A hash of the code that reads entries, and of the Node that runs it: what other code kept may say something else. */
export function readingCode(): string {
  known ??= digest();
  return known;
}

function digest(): string {
  const here = import.meta.dirname;
  // Of a bundled command: the bundle.
  const folders = basename(here) === 'entries' ? ROOMS.map((room) => join(here, '..', room)) : [here];
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<!\.test)\.m?[jt]s$/.test(one)).sort())
      hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
