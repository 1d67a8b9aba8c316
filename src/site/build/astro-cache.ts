import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keep, readKept } from '../../disk/index.ts';
import { filesIn } from './written-files.ts';

const CHECKSUM = 'checksum';
const VERSION = '1';

/** Removes Astro's cache if somebody changed it since the last build: Astro would use it without looking. */
export function dropDamaged(folder: string): void {
  if (!existsSync(folder)) return;
  if (readKept(join(folder, CHECKSUM), VERSION) !== checksumOf(folder))
    rmSync(folder, { recursive: true, force: true });
}

/** Notes what a build left there. */
export function vouchFor(folder: string): void {
  if (existsSync(folder)) keep(join(folder, CHECKSUM), VERSION, checksumOf(folder));
}

function checksumOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder).sort()) {
    const name = relative(folder, path);
    if (name !== CHECKSUM) hash.update(`${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
