import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../disk/index.ts';
import { LARGEST_SETTINGS, SETTINGS_FILE, withSetting, withSettings, writeWhole } from '../entries/index.ts';
import type { ListNames } from './list-names.ts';
import type { ImportReport } from './report.ts';

/**
 * Writes the List-Ids of lists that were not met before into the settings. What stands there stays. Where the file would be too large to be read
 * again, nothing is written, and that is told.
 */
export function writeLists(
  lists: ListNames,
  { contentDir, dryRun }: { readonly contentDir: string; readonly dryRun: boolean },
  report: ImportReport,
): void {
  const added = lists.added();
  if (added.size === 0) return;
  const path = join(contentDir, SETTINGS_FILE);
  const isThere = existsSync(path);
  const after = withLists(isThere ? readText(path) : '', added);
  if (Buffer.byteLength(after) > LARGEST_SETTINGS) {
    const reason = `has no room for the List-Ids of ${added.size} more lists, of which ${[...added.keys()][0]} is the first; the posts name them all the same`;
    report.skipped.push({ file: SETTINGS_FILE, offset: 0, reason });
    return;
  }
  if (!report.files.some(({ file }) => file === SETTINGS_FILE))
    report.files.push({ file: SETTINGS_FILE, change: isThere ? 'changed' : 'new' });
  if (!dryRun) writeWhole(contentDir, SETTINGS_FILE, after);
}

function withLists(source: string, added: ReadonlyMap<string, string>): string {
  const all = Object.fromEntries([...added].map(([shown, id]) => [shown, { id }]));
  if (!/^lists\s*:/m.test(source)) return withSetting(source, ['lists'], all);
  // Once the mapping has a pair, the others go behind it in one edit.
  const [first, ...others] = [...added].map(([shown, id]) => [['lists', shown, 'id'], id] as const);
  return first === undefined ? source : withSettings(withSettings(source, [first]), others);
}
