import { citeKey, keyOf } from '../revisions/cite-key.ts';
import type { Finding } from './finding.ts';
import { formatOf } from './formats.ts';
import { blanked } from './spans.ts';

/**
 * The cited keys that cannot be renamed because the file would then have two entries of one key, each with that key. If several entries
 * would get the same key, the one that already has it stays, else only the first is renamed.
 *
 * @param file Its name, or one whose ending gives its format.
 */
export function doubledKeys(text: string, file: string, findings: readonly Finding[]): Map<string, string> {
  const { entriesIn, unread } = formatOf(file);
  const renamed = new Map(
    findings.flatMap(({ code, fix }) => (code === 'renamed' && fix ? [[fix.start, fix.text] as const] : [])),
  );
  const doubled = new Map<string, string>();
  if (entriesIn === undefined || renamed.size === 0) return doubled;
  const entries = entriesIn(blanked(text, unread(text))).map(({ start, end }) => {
    const key = citeKey(keyOf(text.slice(start, end)));
    return { key, present: renamed.get(start) ?? key };
  });
  for (const [present, same] of Map.groupBy(entries, (entry) => entry.present)) {
    const keys = new Set(same.map(({ key }) => key));
    const [first] = keys;
    const kept = keys.has(present) ? present : first;
    for (const key of keys) if (key !== kept) doubled.set(key, present);
  }
  return doubled;
}
