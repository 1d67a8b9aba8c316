import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FILE, withSetting } from '../settings/index.ts';
import type { ListNames } from './list-names.ts';
import type { ImportReport } from './report.ts';
import { writeWhole } from './write-file.ts';

/** Writes the List-Ids of lists that were not met before into the settings. What stands there stays. */
export function writeLists(
  lists: ListNames,
  { contentDir, dryRun }: { readonly contentDir: string; readonly dryRun: boolean },
  report: ImportReport,
): void {
  const added = lists.added();
  if (added.size === 0) return;
  const path = join(contentDir, SETTINGS_FILE);
  const isThere = existsSync(path);
  const after = withLists(isThere ? readFileSync(path, 'utf8') : '', added);
  if (!report.files.some(({ file }) => file === SETTINGS_FILE))
    report.files.push({ file: SETTINGS_FILE, change: isThere ? 'changed' : 'new' });
  if (!dryRun) writeWhole(contentDir, SETTINGS_FILE, after, false);
}

function withLists(source: string, added: ReadonlyMap<string, string>): string {
  const all = Object.fromEntries([...added].map(([shown, id]) => [shown, { id }]));
  if (!/^lists\s*:/m.test(source)) return withSetting(source, ['lists'], all);
  return [...added].reduce((text, [shown, id]) => withSetting(text, ['lists', shown, 'id'], id), source);
}
