import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import {
  hostByFetch,
  type OpenedIndex,
  openIndexes as openPublished,
  type PagedPost,
  PLACES,
  PLACES_PER_FILE,
  type PublishedIndex,
  pageRecord,
  type Ranking,
  rankings,
  SpellingCounts,
} from '../../src/search/index.ts';
import { writeIndexReader } from '../../src/site/build/index-reader.ts';
import { type KeptBatch, publishedIndex, writeMergedIndex } from '../../src/site/build/merged-index.ts';
import { packBatch } from '../../src/site/build/packed-batch.ts';

/** Writes the index of posts, in batches, into a folder that is served as a site, as the build does. */
export async function writeIndex(
  folder: string,
  ...batches: readonly (readonly PagedPost[])[]
): Promise<void> {
  const cache = join(folder, 'cache');
  const made: KeptBatch[] = [];
  for (const [i, posts] of batches.entries()) {
    const written = join(folder, `written-${i}`);
    await writeByPagefind(written, posts);
    const counted = { counts: new SpellingCounts(), words: 0 };
    made.push({ ...packBatch(`batch${i}`, written, { folder, cache }, counted), cache });
    rmSync(written, { recursive: true });
  }
  const index = publishedIndex(made);
  writeMergedIndex(folder, made, index);
  await writeIndexReader(folder);
  mkdirSync(join(folder, 'search'), { recursive: true });
  writeFileSync(join(folder, PLACES.manifest), JSON.stringify({ index }));
}

/** Writes an index as Pagefind does. */
export async function writeByPagefind(outputPath: string, posts: readonly PagedPost[]): Promise<void> {
  process.env[PLACES_PER_FILE.variable] = String(PLACES_PER_FILE.places);
  const { index, errors } = await createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(errors.join('; '));
  for (const post of posts) await index.addCustomRecord(pageRecord(post));
  await index.writeFiles({ outputPath });
  await index.deleteIndex();
}

/** Pagefind as a browser would open it, over the indexes of sites that are served. Its script is that of the first. */
export async function openIndexes(
  homes: readonly string[],
  ranks = rankings(homes.map(() => ({ posts: 1 }))),
): Promise<OpenedIndex[]> {
  const folder = `${homes[0]}${PLACES.pagefind}`;
  const script = await (await fetch(`${folder}pagefind.js`)).text();
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const indexes = homes.map(async (home, i) => {
    const { index } = (await (await fetch(home + PLACES.manifest)).json()) as { index: PublishedIndex };
    return { home, isOneOfSeveral: homes.length > 1, index, ...(ranks[i] as Ranking) };
  });
  return openPublished(await Promise.all(indexes), { ...hostByFetch(folder), script: async () => address });
}
