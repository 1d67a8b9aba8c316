import { currentRevisions, ledgerText, lineFor, parseLedger, unrecorded } from '../citations/index.ts';
import { FORMAT } from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';

/**
 * The text of the ledger with the present words of everything added: under the revisions of the folder's old format, by which they were
 * cited, and under the new ones. Existing lines stay, except an incomplete last one.
 *
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
