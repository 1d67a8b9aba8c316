import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { idsOfPack, lock, PACKS_FOLDER, packNames, writeWhole } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Ledger, ledgerText, parseLedger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';
import { type PackIds, parsePackLedger } from './pack-ledger.ts';

/**
 * Reads the ledger of a content folder, and those of its packs behind it; undefined if there is none.
 *
 * @param kb What the folder holds: a pack's ledger may only have lines of the pack's own entries.
 */
export function readRevisions(contentDir: string, kb: KnowledgeBase): Ledger | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  const own = existsSync(path) ? parseLedger(readText(path)) : undefined;
  const packs = packLedgers(contentDir);
  if (packs.length === 0) return own;
  return withPacks(own ?? { lines: [], problems: [], whole: 0 }, packs, kb);
}

/** The text of a ledger, with a line end behind its last line, and the pack that it is of. */
export interface LedgerSource {
  readonly text: string;
  /** Undefined for the ledger of the content folder itself. */
  readonly pack?: PackIds;
}

/** The ledger of a content folder and those of its packs, unread; those that there are. */
export function ledgerTexts(contentDir: string): LedgerSource[] {
  const path = join(contentDir, REVISIONS_FILE);
  const own = existsSync(path) ? [{ text: readText(path) }] : [];
  return [...own, ...packLedgers(contentDir)].map(({ text, ...rest }) => ({
    ...rest,
    text: text.replace(/([^\n])$/, '$1\n'),
  }));
}

interface PackLedger extends LedgerSource {
  /** Path from the content folder. */
  readonly file: string;
  readonly pack: PackIds;
}

function packLedgers(contentDir: string): PackLedger[] {
  return packNames(contentDir).flatMap((pack) => {
    const file = `${PACKS_FOLDER}/${pack}/${REVISIONS_FILE}`;
    const path = join(contentDir, file);
    // A link may lead out of the content folder.
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return [];
    return [{ file, text: readText(path), pack: { pack, ids: idsOfPack(contentDir, pack) } }];
  });
}

/** A ledger with the lines of packs that it does not have: what is on record here goes before what a pack says. */
function withPacks(own: Ledger, packs: readonly PackLedger[], kb: KnowledgeBase): Ledger {
  const lines = [...own.lines];
  const problems = [...own.problems];
  const known = new Set(lines.map(({ key, revision }) => `${key}@${revision}`));
  for (const { file, text, pack } of packs) {
    const read = parsePackLedger(text, file, kb, pack);
    for (const problem of read.problems) problems.push(problem);
    for (const line of read.lines)
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
 * @param kb What the folder holds.
 * @param linesFor Called under the lock with the present ledger; gives the lines to add.
 * @returns The added lines.
 * @throws LockedError while an import or another writing command runs.
 */
export function addRevisions(
  contentDir: string,
  kb: KnowledgeBase,
  linesFor: (ledger: Ledger) => readonly LedgerLine[],
): readonly LedgerLine[] {
  const unlock = lock(contentDir);
  try {
    const path = join(contentDir, REVISIONS_FILE);
    const before = existsSync(path) ? readText(path) : '';
    const ledger = parseLedger(before);
    const lines = linesFor(withPacks(ledger, packLedgers(contentDir), kb));
    const kept = before.slice(0, ledger.whole);
    const end = kept === '' || kept.endsWith('\n') ? '' : '\n';
    const after = kept + end + lines.map(ledgerText).join('');
    if (after !== before || !existsSync(path)) writeWhole(contentDir, REVISIONS_FILE, after);
    return lines;
  } finally {
    unlock();
  }
}
