import { requireEntries } from '../entries/files.ts';
import { dropDamaged } from '../site/build/astro-cache.ts';
import { cacheOf } from '../site/build/caches.ts';
import { requireReplaceable } from '../site/build/out-folder.ts';
import { buildingFolder, dropBuilding } from '../site/build/place.ts';
import type { Say } from '../site/build/say.ts';
import { keepHeapSmall } from '../site/build/small-heap.ts';
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
  dropDamaged(cacheOf(site, 'astro'));
  // Astro bundles the site's code while the content is read, and waits for the content before it makes the first page.
  const astro = startAstro(site, building, say);
  try {
    // Loaded only now, since Astro's process takes as long to load its own code.
    const { makeSite } = await import('./beside-astro.ts');
    return await makeSite({ site, building, say, contentAs }, astro);
  } finally {
    await astro.stop();
    await dropBuilding(building);
  }
}
