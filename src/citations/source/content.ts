import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keep, readKept, sweep, TICK } from '../../disk/index.ts';
import { CACHE_FOLDER, entryPaths, FORMAT, SETTINGS_FILE } from '../../entries/files.ts';
import type { Trust } from '../../entries/index.ts';
import { CATALOGUE_VERSION } from '../catalogue/catalogue.ts';
import { type Lookup, lookUp } from '../catalogue/lookup.ts';
import { catalogueText, lookUpText } from '../catalogue/text.ts';
import { type Publication, permalink } from '../permalink.ts';
import { REVISIONS_FILE } from '../revisions/ledger-file.ts';

/** A catalogue, kept where what can be recomputed is kept. */
const KEPT = 'catalogue.json';

/** Version of the code that makes a catalogue. Raise it when the same entries give another catalogue, so that kept ones are not used. */
const MAKING = 3;

/** What a content folder is asked for. */
export interface Asked extends Trust {
  /** Keys that are cited. Where none is near to a key of the folder and not its own, nothing but what they rely on is read. */
  readonly cited: readonly string[];
  /** Keys that it may know. */
  readonly besides: readonly string[];
}

/**
 * The catalogue of a content folder, ready to be asked. It is made of every entry, and kept: as long as no entry and no line of the ledger changes, the kept one is as good, and is read at once. Where none is as good, a part of it serves for keys that are known, or are of another bibliography.
 * @param now Milliseconds since 1970.
 */
export async function contentLookup(
  contentDir: string,
  publication: Publication,
  now: number,
  asked?: Asked,
): Promise<Lookup> {
  const file = join(contentDir, CACHE_FOLDER, KEPT);
  const known = existsSync(file) ? stampOf(contentDir, asked) : undefined;
  const kept = known && keptLookup(file, known.stamp);
  if (kept) return { ...kept, home: permalink('', publication) };
  if (asked !== undefined) {
    const { partOfCatalogue } = await import('./part.ts');
    const part = partOfCatalogue(contentDir, publication, [...asked.cited, ...asked.besides]);
    const lookup = part && lookUp(part.catalogue);
    if (lookup && asked.cited.every((key) => lookup.find(key) !== undefined || !part.mayMean(key)))
      return lookup;
  }
  // All of the room of entries and of the graph, which the kept catalogue does without.
  const { madeCatalogue } = await import('./made.ts');
  const { stamp, newest } = known ?? stampOf(contentDir, asked);
  const catalogue = await madeCatalogue(contentDir, publication, asked);
  if (newest < now - TICK) {
    // What a check that was killed here left behind.
    sweep(dirname(file));
    keep(file, stamp, catalogueText(catalogue));
  }
  return lookUp(catalogue);
}

/** What a catalogue was made of, as a hash; and when the newest of it was written. */
function stampOf(contentDir: string, { vouched }: Trust = {}): { stamp: string; newest: number } {
  const hash = createHash('sha256').update(`${CATALOGUE_VERSION} ${FORMAT} ${MAKING} ${vouched}\n`);
  let newest = 0;
  for (const path of [...entryPaths(contentDir), REVISIONS_FILE, SETTINGS_FILE]) {
    const stats = statSync(join(contentDir, path), { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) continue;
    hash.update(`${path}\0${stats.size}\0${stats.mtimeNs}\0${stats.ctimeNs}\0${stats.ino}\n`);
    newest = Math.max(newest, Number(stats.mtimeNs / 1_000_000n), Number(stats.ctimeNs / 1_000_000n));
  }
  return { stamp: hash.digest('hex'), newest };
}

function keptLookup(file: string, stamp: string): Lookup | undefined {
  const text = readKept(file, stamp);
  try {
    return text === undefined ? undefined : lookUpText(text);
  } catch {
    return undefined;
  }
}
