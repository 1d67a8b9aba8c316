import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { lock, writeWhole } from '../../entries/index.ts';
import { type Ledger, ledgerText, parseLedger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';

/** The ledger of a content folder; undefined where there is none. */
export function readRevisions(contentDir: string): Ledger | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  return existsSync(path) ? parseLedger(readText(path)) : undefined;
}

/**
 * Adds lines to the ledger of a content folder. Every byte that stands there stays, but for a last line that was torn off. The
 * file is written whole and renamed: whoever reads it meanwhile, or after a crash, has the old one or the new one.
 *
 * @param linesFor Says what to add to the ledger as it stands when nobody else can write to it.
 * @returns what was added.
 * @throws LockedError while an import or another such command runs.
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
