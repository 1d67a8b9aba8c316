import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryFiles } from '../../entries/files.ts';
import { readEntries, type Trust } from '../../entries/index.ts';
import { buildKnowledge, listed } from '../../knowledge/index.ts';
import { PLACES, searchModeFor } from '../../search/index.ts';
import type { IndexPlaces } from '../build/search-index.ts';
import { startSearchIndex } from '../build/search-index.ts';
import { write } from '../build/search-index-files.ts';
import { recordsToPublish } from '../search/published.ts';
import type { ContentIndex } from './kept-index.ts';

/**
 * Makes, in a folder, the files that the search of a content folder's site reads, as its build does.
 *
 * @param last Where the index that was made before is kept: what is made of the same posts is taken over.
 * @returns the index, and what notes for the next time what this one left.
 */
export async function makeIndex(
  content: string,
  work: string,
  trust: Trust,
  last: Pick<IndexPlaces, 'out' | 'record'>,
): Promise<ContentIndex & { readonly note: () => Promise<void> }> {
  const read = await readEntries(content, trust);
  const kb = buildKnowledge(read);
  const mode = kb.settings.search ?? searchModeFor(entryFiles(content, 'posts').length);
  const folder = join(work, 'site');
  mkdirSync(folder);
  write(join(folder, PLACES.manifest), JSON.stringify({ search: 'simple' }));
  write(join(folder, PLACES.records), JSON.stringify(recordsToPublish(listed(kb), mode)));
  const indexing = startSearchIndex(kb, { folder: join(work, 'made'), ...last }, mode);
  await indexing.putInto(folder);
  return { folder, unread: read.broken?.length ?? 0, note: indexing.note };
}
