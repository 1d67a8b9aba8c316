import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createIndex } from 'pagefind';
import type { OpenedIndex, PagefindInstance, Ranking } from '../../src/search/index.ts';
import { type PagedPost, PLACES_PER_FILE, pageRecord, rankings } from '../../src/search/index.ts';

/** Writes the index of posts into a folder, as the build does. */
export async function writeIndex(folder: string, posts: readonly PagedPost[]): Promise<void> {
  process.env[PLACES_PER_FILE.variable] = String(PLACES_PER_FILE.places);
  const { index, errors } = await createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(errors.join('; '));
  for (const post of posts) await index.addCustomRecord(pageRecord(post));
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
}

/** Pagefind as a browser would open it, over indexes that are served. The script is that of a folder. */
export async function openIndexes(
  folder: string,
  urls: readonly string[],
  ranks: readonly Ranking[] = rankings(urls.map(() => ({ posts: 1 }))),
): Promise<OpenedIndex[]> {
  const script = join(folder, 'pagefind.mjs');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(folder, 'pagefind', 'pagefind.js'), script);
  return Promise.all(
    urls.map(async (url, i) => {
      const { createInstance } = (await import(`${pathToFileURL(script).href}#${i}`)) as {
        createInstance: (options: object) => PagefindInstance & { init(): Promise<void> };
      };
      const instance = createInstance({
        basePath: `${url}pagefind/`,
        noWorker: true,
        ranking: ranks[i]?.ranking,
      });
      await instance.init();
      return { instance, scale: ranks[i]?.scale ?? 1 };
    }),
  );
}
