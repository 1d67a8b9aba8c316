import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entryPaths, FORMAT, SETTINGS_FILE, withSetting, writeWhole } from '../entries/index.ts';
import type { ImportReport } from './report.ts';

/** Writes the format into the settings of a content folder that has no entry, no settings and no ledger yet. Only under the lock. */
export function startFolder(contentDir: string, dryRun: boolean, report: ImportReport): void {
  const files = [SETTINGS_FILE, 'revisions.jsonl'].filter((file) => existsSync(join(contentDir, file)));
  if (files.length > 0 || entryPaths(contentDir).length > 0) return;
  report.files.push({ file: SETTINGS_FILE, change: 'new' });
  if (!dryRun) writeWhole(contentDir, SETTINGS_FILE, withSetting('', ['format'], FORMAT), false);
}
