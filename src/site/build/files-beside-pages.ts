import type { KnowledgeBase } from '../../knowledge/index.ts';
import { filesButThreads } from '../../machine/index.ts';
import type { SharedSegments } from '../../segments/index.ts';
import { publicationOf, type Site } from '../site.ts';
import { writeMachineFiles } from './machine-files.ts';
import { removeRevisionShells, writeRevisionFiles } from './revision-files.ts';
import type { Say } from './say.ts';
import { indexPlaces, type SearchIndexing, startSearchIndex } from './search-index.ts';
import { SiteWorkers } from './site-workers.ts';
import { clearHeap } from './small-heap.ts';
import { writeThreadFiles } from './thread-files.ts';

/** What the files are made from, and the folder that the site is built in. */
export interface FilesToWrite {
  readonly kb: KnowledgeBase;
  readonly site: Site;
  readonly segments: SharedSegments;
  readonly building: string;
  readonly say: Say;
}

/** The files of a site that Astro does not make: the pages of threads, posts and revisions, the files for programs, the search index of posts. */
export class FilesBesidePages {
  readonly #of: FilesToWrite;
  readonly #index: SearchIndexing;
  readonly #workers = new SiteWorkers();
  #isNoted = false;

  /** Starts indexing the posts. Call `stop` at the end in any case. */
  constructor(of: FilesToWrite) {
    const { kb, site, segments, building } = of;
    this.#of = of;
    this.#index = startSearchIndex(kb, indexPlaces(site, building), site.search, segments);
  }

  /** Writes the pages of revisions and the files for programs. Call it when Astro has made the shells of revisions, which may be before it has made its other pages. */
  async writeBesidePages(): Promise<void> {
    const { kb, site, building } = this.#of;
    await writeRevisionFiles(kb, site, building);
    await writeMachineFiles(filesButThreads({ kb, publication: publicationOf(site) }), building);
  }

  /** Call it when Astro has made all its pages, after `writeBesidePages`. Writes the pages of threads in place of the shells that Astro made. @param kept Ids of the threads whose files are taken over from the last build. */
  async write(kept: ReadonlySet<string> = new Set()): Promise<void> {
    const { kb, site, segments, building, say } = this.#of;
    const publication = publicationOf(site);
    // The pages before these, and what was written beside them, leave much behind.
    clearHeap();
    await removeRevisionShells(building);
    const threads = [...kb.threads.keys()].filter((id) => !kept.has(id));
    await writeThreadFiles({ kb, threads, publication, folder: building, segments, say }, this.#workers);
  }

  /** Waits for the index and moves it into the site's folder. */
  async putIndex(): Promise<void> {
    await this.#index.putInto(this.#of.building);
  }

  /** Records for the next build what this one made. Call it once the site is in place. */
  async noteIndex(): Promise<void> {
    await this.#index.note();
    this.#isNoted = true;
  }

  /** Ends the workers, and indexing too if its result was not recorded. */
  async stop(): Promise<void> {
    if (!this.#isNoted) await this.#index.stop();
    await this.#workers.stop();
  }
}
