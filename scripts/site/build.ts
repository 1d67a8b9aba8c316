import { resolve } from 'node:path';
import { entryFiles, requireEntries } from '../../src/entries/files.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { filesButThreads } from '../../src/machine/index.ts';
import { searchModeFor } from '../../src/search/index.ts';
import { segmentsOf, shareSegments } from '../../src/site/reading/index.ts';
import { describeProblems } from '../check/describe.ts';
import { withoutHindrance, withRevisions } from '../check/revisions.ts';
import { print, warn } from '../terminal.ts';
import { dropDamaged, vouchFor } from './astro-cache.ts';
import { startAstro } from './astro-run.ts';
import { handedFile } from './handed-file.ts';
import { KeptPages } from './kept-pages.ts';
import { writeMachineFiles } from './machine-files.ts';
import { requireReplaceable } from './out-folder.ts';
import { buildingFolder, dropBuilding, putInPlace } from './place.ts';
import { indexPlaces, startSearchIndex } from './search-index.ts';
import { nameOfSite, publicationOf, type SiteOptions, setSite } from './settings.ts';
import { SiteWorkers } from './site-workers.ts';
import { keepHeapSmall } from './small-heap.ts';
import { writeThreadFiles } from './thread-files.ts';

/**
 * Checks the knowledge base and builds its site beside the old one, which it takes the place of when it is whole. Returns
 * the exit code: 1 where the check found what must be mended.
 */
export async function buildSite(told: SiteOptions): Promise<number> {
  keepHeapSmall();
  const content = resolve(told.content);
  const out = resolve(told.out);
  const options = { ...told, content, out };
  requireEntries(content);
  requireReplaceable(out, content);
  const name = nameOfSite(options);
  const building = buildingFolder(name);
  const search = options.search ?? searchModeFor(entryFiles(content, 'posts').length);
  setSite({ ...options, search }, building);
  const astroCache = process.env.PARLEY_CACHE ?? '';
  dropDamaged(astroCache);
  const workers = new SiteWorkers();
  // Astro bundles the site's code while the content is read, and waits for it before it makes the first page.
  const astro = startAstro(handedFile(building));
  try {
    const kb = await checkedKnowledge(content);
    print(describeProblems(kb, told.content));
    if (mustBeMended(kb)) {
      warn('build: nothing was built; mend the problems above first');
      return 1;
    }
    const pages = astro.pages(kb);
    pages.catch(() => undefined);
    const segments = segmentsOf(kb);
    shareSegments(kb, segments);
    const index = startSearchIndex(kb, indexPlaces(name, building, out), search, segments);
    try {
      const kept = new KeptPages(kb, options);
      const publication = publicationOf(options);
      await pages;
      const threads = [...kb.threads.keys()].filter((id) => !kept.threads.has(id));
      const toWrite = { kb, threads, publication, folder: building, segments, indexed: index.made };
      await writeThreadFiles(toWrite, workers);
      await kept.take(out, building);
      await writeMachineFiles(filesButThreads({ kb, publication }), building);
      await index.putInto(building);
      await putInPlace(building, out, content);
      kept.note(out);
      vouchFor(astroCache);
      await index.note();
    } catch (error) {
      await index.stop();
      throw error;
    }
  } finally {
    await astro.stop();
    await workers.stop();
    await dropBuilding(building);
  }
  print(`built ${told.out}`);
  return 0;
}

/** The knowledge base of a content folder, what must be mended among it. */
async function checkedKnowledge(content: string): Promise<KnowledgeBase> {
  const read = buildKnowledge(await readEntries(content));
  return withoutHindrance(withRevisions(read, content));
}

function mustBeMended(kb: KnowledgeBase): boolean {
  return kb.problems.some((problem) => problem.severity !== 'warning');
}
