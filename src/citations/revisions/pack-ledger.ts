import { packOf } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { presentKey } from './key.ts';
import { type Ledger, parseLedger } from './ledger.ts';

/** A pack, and the ids of its debate, positions and posts. */
export interface PackIds {
  /** Its name, which is the id of its debate. */
  readonly pack: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Parses the ledger of a pack. A pack may come from a stranger, so its ledger may only have lines about the pack's own entries and their arguments, under
 * present or former keys. Any other line is reported and does not count: it would be a history that somebody made up for another entry.
 *
 * @param file Path of the ledger from the content folder.
 */
export function parsePackLedger(text: string, file: string, kb: KnowledgeBase, pack: PackIds): Ledger {
  const ledger = parseLedger(text, ({ key }) =>
    isOfPack(kb, pack, key)
      ? undefined
      : `"${key}" is not of the pack "${pack.pack}", whose ledger may only have lines of its own entries: take the line out`,
  );
  return { ...ledger, problems: ledger.problems.map((problem) => ({ ...problem, file })) };
}

/** Whether a key is or was that of an entry of a pack or of an argument in one. */
export function isOfPack(kb: KnowledgeBase, { pack, ids }: PackIds, key: string): boolean {
  const names = [presentKey(kb, key) ?? key, key].map((one) => one.split('#')[0] ?? '');
  // A post whose text was imported has left the folder of the pack and still belongs to its debate.
  return names.some((id) => ids.has(id) || isImported(kb, pack, id));
}

function isImported(kb: KnowledgeBase, pack: string, id: string): boolean {
  const entry = kb.posts.get(id)?.entry;
  return entry?.data.debate === pack && packOf(entry.file) === undefined;
}
