import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { lock, writeWhole } from '../../entries/index.ts';
import { type Ledger, ledgerText, parseLedger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';

/** Reads the ledger of a content folder; undefined if there is none. */
export function readRevisions(contentDir: string): Ledger | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  return existsSync(path) ? parseLedger(readText(path)) : undefined;
}

/**
 * Adds lines to the ledger of a content folder. Existing bytes are kept, except an incomplete last line. The file is replaced atomically,
 * so readers see either the old or the new one, even after a crash.
 *
 * @param linesFor Called under the lock with the present ledger; gives the lines to add.
 * @returns The added lines.
 * @throws LockedError while an import or another writing command runs.
 */
export function addRevisions(
  contentDir: string,
  linesFor: (ledger: Ledger) => readonly LedgerLine[],
): readonly LedgerLine[] {
  const unlock = lock(contentDir);
  try {
    const path = join(contentDir, REVISIONS_FILE);
    const before = existsSync(path) ? readText(path) : '';
    const ledger = parseLedger(before);
    const lines = linesFor(ledger);
    const kept = before.slice(0, ledger.whole);
    const end = kept === '' || kept.endsWith('\n') ? '' : '\n';
    const after = kept + end + lines.map(ledgerText).join('');
    if (after !== before || !existsSync(path)) writeWhole(contentDir, REVISIONS_FILE, after);
    return lines;
  } finally {
    unlock();
  }
}
