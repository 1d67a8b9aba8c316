import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock, writeWhole } from '../../entries/index.ts';
import { ledgerText, parseLedger, REVISIONS_FILE } from './ledger.ts';
import type { LedgerLine } from './line.ts';
import { revisionOf } from './revision.ts';
import { evidenceWords, TAKEN_DOWN } from './words.ts';

/**
 * Takes evidence that was taken down out of the ledger of a content folder. The lines, their keys and revisions stay, so that what cites
 * them still leads somewhere: of scheme 2 they can be made again, since they have the hash of the words. Every other line keeps its bytes. Returns the keys of the lines.
 *
 * @param isGone Whether words were taken down.
 * @param today ISO 8601 day.
 * @throws LockedError while an import or another such command runs.
 */
export function redactRevisions(
  contentDir: string,
  isGone: (words: string) => boolean,
  today: string,
): string[] {
  const path = join(contentDir, REVISIONS_FILE);
  if (!existsSync(path)) return [];
  const unlock = lock(contentDir);
  try {
    const keys: string[] = [];
    const after = readFileSync(path, 'utf8').replace(/[^\n]*\n/g, (text) => {
      const [line] = parseLedger(text).lines;
      const redacted = line && redactedLine(line, isGone, today);
      if (redacted === undefined) return text;
      keys.push(redacted.key);
      return ledgerText(redacted);
    });
    if (keys.length > 0) writeWhole(contentDir, REVISIONS_FILE, after);
    return keys;
  } finally {
    unlock();
  }
}

function redactedLine(
  line: LedgerLine,
  isGone: (words: string) => boolean,
  today: string,
): LedgerLine | undefined {
  if (line.words.kind !== 'argument' || line.words.exact === undefined || !isGone(line.words.exact))
    return undefined;
  if (line.scheme === 2) {
    const { exact: _gone, ...words } = line.words;
    return { ...line, words, redacted: today };
  }
  const evidence = evidenceWords(line.words);
  return {
    ...line,
    words: { ...line.words, exact: TAKEN_DOWN },
    redacted: today,
    ...(evidence === undefined ? {} : { evidence: line.evidence ?? revisionOf(evidence) }),
  };
}
