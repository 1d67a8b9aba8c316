import { readSettings } from '../../entries/index.ts';
import { buildKnowledge } from '../../knowledge/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/make.ts';
import type { Publication } from '../permalink.ts';
import { citedArgument } from '../revisions/cite-key.ts';
import { openLedger } from '../revisions/part.ts';
import { nearKeys } from './near-keys.ts';
import { ReliedEntries } from './relied-entries.ts';

/** A part of a content folder's catalogue. */
export interface CataloguePart {
  readonly catalogue: Catalogue;
  /**
   * Whether a key that is not in this part belongs to something in the folder, or resembles such a key: then the whole catalogue is needed
   * to report on it.
   */
  readonly mayMean: (key: string) => boolean;
}

/**
 * The part of a content folder's catalogue that some keys rely on: the things themselves, everything that points at them down to the last
 * argument, and their successors. For these it equals the whole catalogue, but only the relevant entries are parsed; the other files are
 * only scanned. Undefined if two things share a name, so that only the whole catalogue can resolve it.
 *
 * @throws FormatError
 */
export function partOfCatalogue(
  contentDir: string,
  publication: Publication,
  keys: Iterable<string>,
): CataloguePart | undefined {
  const { settings } = readSettings(contentDir);
  const asked = [...keys].map(citedArgument);
  const part = new ReliedEntries(contentDir, asked);
  const ledger = openLedger(contentDir);
  for (const key of asked) part.rely(key);
  for (;;) {
    const { entries, relied } = part.gather();
    if (part.isAmbiguous) return undefined;
    const kb = buildKnowledge({ settings, entries, problems: [] }, { whole: false });
    if (kb.problems.some(({ code }) => code === 'duplicate-id')) return undefined;
    const before = relied.size;
    const recorded = ledger?.linesOf(kb, relied);
    // Things named by a revision may have another name now.
    for (const { words } of recorded?.lines ?? [])
      for (const reference of words.arguments) part.rely(reference.split('@')[0] ?? '');
    if (relied.size > before) continue;
    return {
      catalogue: catalogueOf(kb, recorded, publication, relied),
      mayMean: nearKeys(() => [...part.keys(), ...(ledger?.keys() ?? [])]),
    };
  }
}
