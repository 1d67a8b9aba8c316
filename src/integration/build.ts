import { requireEntries } from '../entries/files.ts';
import { describeProblems } from '../knowledge/index.ts';
import { dropDamaged, vouchFor } from '../site/build/astro-cache.ts';
import { cacheOf } from '../site/build/caches.ts';
import { checkedKnowledge, mustBeMended } from '../site/build/checked.ts';
import { FilesBesidePages } from '../site/build/files-beside-pages.ts';
import { handedFile } from '../site/build/handed-file.ts';
import { KeptPages } from '../site/build/kept-pages.ts';
import { requireReplaceable } from '../site/build/out-folder.ts';
import { buildingFolder, dropBuilding, putInPlace } from '../site/build/place.ts';
import type { Say } from '../site/build/say.ts';
import { keepHeapSmall } from '../site/build/small-heap.ts';
import { segmentsOf, shareSegments } from '../site/reading/index.ts';
import { nameOfSite, type Site } from '../site/site.ts';
import { startAstro } from './astro-run.ts';

/**
 * Checks the knowledge base and builds its site in a folder of its own, which replaces the old site once it is complete.
 *
 * @param contentAs What the content folder is called where problems of its files are told.
 * @returns false where the check found what must be mended: nothing was built then.
 */
export async function buildSite(site: Site, say: Say, contentAs = site.content): Promise<boolean> {
  keepHeapSmall();
  requireEntries(site.content);
  requireReplaceable(site.out, site.content);
  const building = buildingFolder(site.project, nameOfSite(site));
  const astroCache = cacheOf(site, 'astro');
  dropDamaged(astroCache);
  // Astro bundles the site's code while the content is read, and waits for the content before it makes the first page.
  const astro = startAstro(site, building, handedFile(building), say);
  let files: FilesBesidePages | undefined;
  try {
    say.step('reading and checking entries');
    const kb = await checkedKnowledge(site);
    say.print(describeProblems(kb, contentAs));
    if (mustBeMended(kb)) return false;
    say.step('making pages');
    const pages = astro.pages(kb);
    pages.catch(() => undefined);
    const segments = segmentsOf(kb);
    shareSegments(kb, segments);
    files = new FilesBesidePages({ kb, site, segments, building, say });
    const kept = new KeptPages(kb, site);
    // Beside Astro, which makes the other pages.
    await astro.shells;
    await files.writeRevisions();
    await pages;
    await files.write(kept.threads);
    await kept.take(site.out, building);
    say.step('indexing');
    await files.putIndex();
    say.step('putting the site in place');
    await putInPlace(building, site.out, site.content);
    kept.note(site.out);
    vouchFor(astroCache);
    await files.noteIndex();
  } finally {
    await files?.stop();
    await astro.stop();
    await dropBuilding(building);
  }
  return true;
}
