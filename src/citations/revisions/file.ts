import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { lock, PACKS_FOLDER, packNames, writeWhole } from '../../entries/index.ts';
import { type Ledger, ledgerText, parseLedger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';

/** Reads the ledger of a content folder, and those of its packs behind it; undefined if there is none. */
export function readRevisions(contentDir: string): Ledger | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  const own = existsSync(path) ? parseLedger(readText(path)) : undefined;
  const packs = packLedgers(contentDir);
  if (packs.length === 0) return own;
  return withPacks(own ?? { lines: [], problems: [], whole: 0 }, packs);
}

/** The text of a ledger, and of those of the packs of its content folder. */
export function ledgerTexts(contentDir: string): string | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  const texts = [path, ...packLedgers(contentDir).map(({ file }) => join(contentDir, file))]
    .filter((one) => existsSync(one))
    .map(readText);
  return texts.length === 0 ? undefined : texts.map((text) => text.replace(/([^\n])$/, '$1\n')).join('');
}

interface PackLedger {
  /** Path from the content folder. */
  readonly file: string;
  readonly text: string;
}

function packLedgers(contentDir: string): PackLedger[] {
  return packNames(contentDir)
    .map((name) => `${PACKS_FOLDER}/${name}/${REVISIONS_FILE}`)
    .filter((file) => existsSync(join(contentDir, file)))
    .map((file) => ({ file, text: readText(join(contentDir, file)) }));
}

/** A ledger with the lines of packs that it does not have: what is on record here goes before what a pack says. */
function withPacks(own: Ledger, packs: readonly PackLedger[]): Ledger {
  const lines = [...own.lines];
  const problems = [...own.problems];
  const known = new Set(lines.map(({ key, revision }) => `${key}@${revision}`));
  for (const { file, text } of packs) {
    const pack = parseLedger(text);
    for (const problem of pack.problems) problems.push({ ...problem, file });
    for (const line of pack.lines)
      if (!known.has(`${line.key}@${line.revision}`)) {
        known.add(`${line.key}@${line.revision}`);
        lines.push(line);
      }
  }
  return { lines, problems, whole: own.whole };
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
    const lines = linesFor(withPacks(ledger, packLedgers(contentDir)));
    const kept = before.slice(0, ledger.whole);
    const end = kept === '' || kept.endsWith('\n') ? '' : '\n';
    const after = kept + end + lines.map(ledgerText).join('');
    if (after !== before || !existsSync(path)) writeWhole(contentDir, REVISIONS_FILE, after);
    return lines;
  } finally {
    unlock();
  }
}
