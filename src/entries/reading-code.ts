import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Rooms whose code turns a file into an entry. */
const ROOMS = ['disk', 'segments', 'designs', 'entries'];

const known = new Map<string, string>();

/** A hash of the code that reads entries, and of the version of Node: caches of other code may differ. */
export function readingCode(): string {
  return codeOf(ROOMS);
}

/** The same of the code of some rooms. */
export function codeOf(rooms: readonly string[]): string {
  const hash = known.get(rooms.join()) ?? digest(rooms);
  known.set(rooms.join(), hash);
  return hash;
}

function digest(rooms: readonly string[]): string {
  const here = import.meta.dirname;
  const isBundle = basename(here) !== 'entries';
  const folders = isBundle ? [here] : rooms.map((room) => join(here, '..', room));
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<!\.test)\.m?[jt]s$/.test(one)).sort())
      hash
        .update(`${name}\0`)
        .update(isBundle ? stamp(join(folder, name)) : readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** What a file of a bundle is known by: a bundle has the code of all rooms, and is written whole. */
function stamp(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}
