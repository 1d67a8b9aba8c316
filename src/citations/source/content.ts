import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER, entryPaths, readEntries, writeWhole } from '../../entries/index.ts';
import { buildKnowledge } from '../../knowledge/index.ts';
import { CATALOGUE_VERSION, type Catalogue, catalogueOf } from '../catalogue/index.ts';
import type { Publication } from '../permalink.ts';
import { readRevisions } from '../revisions/file.ts';
import { REVISIONS_FILE } from '../revisions/ledger.ts';

/** A catalogue, kept where what can be recomputed is kept. */
const KEPT = 'catalogue.json';

/** A file that was written so short a time ago, in milliseconds, may be written again within the same tick of the file system's clock. */
const TICK = 2000;

/**
 * The catalogue of a content folder. It is made of every entry, and kept: as long as no entry and no line of the ledger changes (by size
 * and time), the kept one is as good, and is read at once.
 * @param now Milliseconds since 1970.
 */
export async function contentCatalogue(
  contentDir: string,
  publication: Publication,
  now: number,
): Promise<Catalogue> {
  const { stamp, newest } = stampOf(contentDir, publication);
  const file = join(contentDir, CACHE_FOLDER, KEPT);
  const kept = readKept(file, stamp);
  if (kept) return kept;
  const made = catalogueOf(
    buildKnowledge(await readEntries(contentDir)),
    readRevisions(contentDir),
    publication,
  );
  if (newest < now - TICK) keep(contentDir, stamp, made);
  return made;
}

/** What a catalogue was made of, as a hash; and when the newest of it was written. */
function stampOf(contentDir: string, publication: Publication): { stamp: string; newest: number } {
  const hash = createHash('sha256').update(JSON.stringify([CATALOGUE_VERSION, publication]));
  let newest = 0;
  for (const path of [...entryPaths(contentDir), REVISIONS_FILE]) {
    const found = statSync(join(contentDir, path), { bigint: true, throwIfNoEntry: false });
    if (found === undefined) continue;
    hash.update(`${path}\0${found.size}\0${found.mtimeNs}\0${found.ino}\n`);
    newest = Math.max(newest, Number(found.mtimeNs / 1_000_000n));
  }
  return { stamp: hash.digest('hex'), newest };
}

function readKept(file: string, stamp: string): Catalogue | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith(`${stamp}\n`)) return undefined;
  try {
    return JSON.parse(text.slice(stamp.length + 1)) as Catalogue;
  } catch {
    return undefined;
  }
}

/** Keeps a catalogue where that is possible: a folder that may not be written to is checked all the same. */
function keep(contentDir: string, stamp: string, catalogue: Catalogue): void {
  try {
    mkdirSync(join(contentDir, CACHE_FOLDER), { recursive: true });
    writeWhole(contentDir, `${CACHE_FOLDER}/${KEPT}`, `${stamp}\n${JSON.stringify(catalogue)}`);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOSPC', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}
