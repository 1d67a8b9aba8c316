import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.ts';

/** Hash of all that the site is made by. */
export function codeDigest(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const file of [...files, join(ROOT, 'astro.config.mjs'), join(ROOT, 'package-lock.json')])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
