import { currentRevisions, ledgerText, lineFor, parseLedger, unrecorded } from '../citations/index.ts';
import { FORMAT } from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';

/**
 * The text of the ledger with what its things say now: by the revisions of the folder's own format, under which they were cited, and by those of the
 * present one. What stands there stays, but for a last line that was torn off.
 * @param today ISO 8601 day.
 */
export function upgradedLedger(before: string, kb: KnowledgeBase, today: string): string {
  const settings = { ...kb.settings, format: FORMAT };
  return [kb, { ...kb, settings }].reduce((text, one) => {
    const ledger = parseLedger(text);
    const lines = unrecorded(one, currentRevisions(one), ledger).map((thing) => lineFor(thing, today));
    if (lines.length === 0) return text;
    const kept = text.slice(0, ledger.whole);
    const end = kept === '' || kept.endsWith('\n') ? '' : '\n';
    return kept + end + lines.map(ledgerText).join('');
  }, before);
}
