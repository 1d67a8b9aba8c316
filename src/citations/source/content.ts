import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keep, readKept, sweep, TICK } from '../../disk/index.ts';
import {
  CACHE_FOLDER,
  entryPaths,
  FORMAT,
  PACKS_FOLDER,
  packNames,
  SETTINGS_FILE,
} from '../../entries/files.ts';
import type { Trust } from '../../entries/index.ts';
import { CATALOGUE_VERSION } from '../catalogue/catalogue.ts';
import { type Lookup, lookUp } from '../catalogue/lookup.ts';
import { catalogueText, lookUpText } from '../catalogue/text.ts';
import { type Publication, permalink } from '../permalink.ts';
import { REVISIONS_FILE } from '../revisions/ledger-file.ts';

/** File name of the cached catalogue. */
const KEPT = 'catalogue.json';

/** Version of the code that makes a catalogue. Raise it when the same entries give another catalogue, so that cached ones are discarded. */
const MAKING = 4;

/** Options for the catalogue of a content folder. */
export interface Asked extends Trust {
  /**
   * Keys that are cited. If every key either belongs to the folder or resembles none of its keys, only the entries that they rely on are
   * read.
   */
  readonly cited: readonly string[];
  /** Keys that it may know. */
  readonly besides: readonly string[];
}

/**
 * The lookup of a content folder's catalogue. The full catalogue is made from every entry, and cached until an entry or a line of the
 * ledger changes. Without a valid cache, a partial one is used if it can answer for all cited keys.
 *
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
  // Loads all of the entries and the graph, which the cached catalogue does not need.
  const { madeCatalogue } = await import('./made.ts');
  const { stamp, newest } = known ?? stampOf(contentDir, asked);
  const catalogue = await madeCatalogue(contentDir, publication, asked);
  if (newest < now - TICK) {
    // Remove what a killed check left behind.
    sweep(dirname(file));
    keep(file, stamp, catalogueText(catalogue));
  }
  return lookUp(catalogue);
}

/** A hash of everything that a catalogue depends on; and the newest modification time. */
function stampOf(contentDir: string, { vouched }: Trust = {}): { stamp: string; newest: number } {
  const hash = createHash('sha256').update(`${CATALOGUE_VERSION} ${FORMAT} ${MAKING} ${vouched}\n`);
  let newest = 0;
  const packs = packNames(contentDir).map((name) => `${PACKS_FOLDER}/${name}/${REVISIONS_FILE}`);
  for (const path of [...entryPaths(contentDir), ...packs, REVISIONS_FILE, SETTINGS_FILE]) {
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
