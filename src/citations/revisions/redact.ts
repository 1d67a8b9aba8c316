import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import type { FileChange } from '../../entries/index.ts';
import { ledgerText, parseLedger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';
import { revisionOf } from './revision.ts';
import { evidenceWords, TAKEN_DOWN } from './words.ts';

/**
 * The ledger's new text without evidence that was taken down; and the keys of the changed lines. Lines, keys and revisions stay, so that
 * citations still lead somewhere: revisions of scheme 2 can be recomputed from the hash of the words. Other lines keep their bytes. An
 * incomplete last line is dropped.
 *
 * @param isGone Whether words were taken down.
 * @param today ISO 8601 day.
 */
export function ledgerWithout(
  ledger: string,
  isGone: (words: string) => boolean,
  today: string,
): { text: string; keys: string[] } {
  const keys: string[] = [];
  const { whole } = parseLedger(ledger);
  const text = ledger.slice(0, whole).replace(/[^\n]+\n?/g, (source) => {
    const [line] = parseLedger(source).lines;
    const redacted = line && redactedLine(line, isGone, today);
    if (redacted === undefined) return source;
    keys.push(redacted.key);
    return ledgerText(redacted);
  });
  return { text, keys };
}

/** The same for a content folder, as changes of its files. Call only under the lock. */
export function redactedRevisions(
  contentDir: string,
  isGone: (words: string) => boolean,
  today: string,
): { changes: FileChange[]; keys: string[] } {
  const path = join(contentDir, REVISIONS_FILE);
  if (!existsSync(path)) return { changes: [], keys: [] };
  const before = readText(path);
  const { text, keys } = ledgerWithout(before, isGone, today);
  return { changes: text === before ? [] : [{ file: REVISIONS_FILE, text }], keys };
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
