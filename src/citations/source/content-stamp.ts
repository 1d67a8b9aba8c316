import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileStamp } from '../../disk/index.ts';
import { ATTACHMENTS_FOLDER, COLLECTIONS, PACKS_FOLDER, SETTINGS_FILE } from '../../entries/files.ts';
import { REVISIONS_FILE } from '../revisions/ledger-file.ts';

/**
 * A text that changes with every edit of a content folder, even one that keeps the modification time of a file. (Cheaper than watching
 * thousands of files.)
 */
export function contentStamp(content: string): string {
  const hash = createHash('sha256');
  const see = (path: string) => hash.update(`${path}\0${fileStamp(path)}\n`);
  for (const collection of [...COLLECTIONS, ATTACHMENTS_FOLDER, PACKS_FOLDER]) {
    const folder = join(content, collection);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) see(join(folder, name));
  }
  for (const file of [REVISIONS_FILE, SETTINGS_FILE]) see(join(content, file));
  return hash.digest('hex');
}
