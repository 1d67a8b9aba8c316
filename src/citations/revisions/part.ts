import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Ledger, REVISIONS_FILE, readLine } from './ledger.ts';
import type { LedgerLine } from './line.ts';
import { push } from './lists.ts';
import { recordedAs } from './origin.ts';

/** The key of lines that are not as they are recorded: they may be of anything. */
const OTHER = '';
/** How a line begins as it is recorded. */
const KEY = /\{"key":"([a-z0-9#/-]+)","revision":/y;

/**
 * What the ledger of a content folder has of some things, under whatever keys, and of all that their revisions ever named; undefined where there
 * is none. Other lines are not read.
 */
export function readRevisionsOf(
  contentDir: string,
  kb: KnowledgeBase,
  things: ReadonlySet<string>,
): Pick<Ledger, 'lines'> | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  if (!existsSync(path)) return undefined;
  const { lines, byKey } = linesOf(readText(path));
  const keysOf = new Map<string, string[]>();
  for (const key of byKey.keys()) if (key !== OTHER) push(keysOf, recordedAs(kb, key), key);
  const taken = new Map<number, LedgerLine>();
  const known = new Set([...things].map((thing) => recordedAs(kb, thing)));
  const take = (own: readonly number[]) => {
    for (const at of own) {
      const line = readLine(lines[at] ?? '');
      if (typeof line === 'string') continue;
      taken.set(at, line);
      for (const reference of line.words.arguments) known.add(recordedAs(kb, reference.split('@')[0] ?? ''));
    }
  };
  take(byKey.get(OTHER) ?? []);
  // A Set is walked over what is added to it meanwhile.
  for (const thing of known) take((keysOf.get(thing) ?? []).flatMap((key) => byKey.get(key) ?? []));
  const first = new Map<string, LedgerLine>();
  for (const [, line] of [...taken].sort(([a], [b]) => a - b)) {
    const at = `${line.key}@${line.revision}`;
    if (!first.has(at)) first.set(at, line);
  }
  return { lines: [...first.values()] };
}

/** The lines of a ledger, and which of them are of a key; those that are laid out otherwise are of `OTHER`. */
function linesOf(text: string): { lines: string[]; byKey: Map<string, number[]> } {
  const lines = text.split('\n');
  const byKey = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    KEY.lastIndex = 0;
    push(byKey, KEY.exec(line)?.[1] ?? OTHER, at);
  }
  return { lines, byKey };
}
