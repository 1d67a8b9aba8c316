import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../command.ts';
import { filesIn } from './written-files.ts';

/** Hash of all that the site is made by. */
export function codeDigest(): string {
  const hash = createHash('sha256');
  const files = ['src', join('scripts', 'site')].flatMap((folder) => filesIn(join(ROOT, folder)));
  for (const file of [...files.sort(), join(ROOT, 'astro.config.mjs'), join(ROOT, 'package-lock.json')])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
