import { rmSync } from 'node:fs';
import { useOutlines } from '../citations/index.ts';
import { describeProblems } from '../knowledge/index.ts';
import { vouchFor } from '../site/build/astro-cache.ts';
import { cacheOf } from '../site/build/caches.ts';
import { checkedKnowledge, mustBeMended } from '../site/build/checked.ts';
import { FilesBesidePages } from '../site/build/files-beside-pages.ts';
import { handedFile, writeHanded } from '../site/build/handed-file.ts';
import { KeptPages } from '../site/build/kept-pages.ts';
import { KeptReferences } from '../site/build/kept-references.ts';
import { putInPlace } from '../site/build/place.ts';
import type { Say } from '../site/build/say.ts';
import { clearHeap } from '../site/build/small-heap.ts';
import { segmentsOf, shareSegments } from '../site/reading/index.ts';
import type { Site } from '../site/site.ts';
import type { AstroRun } from './astro-run.ts';

/** Most posts that are indexed, and taken over from the last build, while Astro's process runs. With more, both together would take more memory than anything else does, and Astro needs a small part of the time. */
const BESIDE_ASTRO = 20_000;

/** A site to be built, and the folder to build it in. */
export interface SiteInMaking {
  readonly site: Site;
  readonly building: string;
  readonly say: Say;
  /** What the content folder is called where problems of its files are told. */
  readonly contentAs: string;
}

/**
 * Does what `buildSite` does besides running Astro: checks the knowledge base, hands it to Astro, makes the other files, and puts the complete site in place.
 *
 * @returns false where the check found what must be mended: nothing was built then.
 */
export async function makeSite(
  { site, building, say, contentAs }: SiteInMaking,
  astro: AstroRun,
): Promise<boolean> {
  const file = handedFile(building);
  let files: FilesBesidePages | undefined;
  try {
    say.step('reading and checking entries');
    const kb = await checkedKnowledge(site);
    say.print(describeProblems(kb, contentAs));
    if (mustBeMended(kb)) return false;
    say.step('making pages');
    writeHanded(file, kb);
    const pages = astro.pages({ file });
    pages.catch(() => undefined);
    clearHeap();
    if (kb.posts.size > BESIDE_ASTRO) await pages;
    const segments = segmentsOf(kb);
    shareSegments(kb, segments);
    files = new FilesBesidePages({ kb, site, segments, building, say });
    const kept = new KeptPages(kb, site);
    const references = new KeptReferences(site);
    useOutlines(references.outlines);
    // Beside Astro, which makes the other pages.
    await astro.shells;
    await files.writeBesidePages();
    kept.take(site.out, building);
    await pages;
    await files.write(kept.threads);
    say.step('indexing');
    await files.putIndex();
    say.step('putting the site in place');
    await putInPlace(building, site.out, site.content);
    kept.note(site.out);
    vouchFor(cacheOf(site, 'astro'));
    references.note();
    await files.noteIndex();
  } finally {
    await files?.stop();
    rmSync(file, { force: true });
  }
  return true;
}
