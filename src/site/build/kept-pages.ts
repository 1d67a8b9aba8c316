import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Publication } from '../../citations/index.ts';
import { keep, readKept } from '../../disk/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { threadFingerprint } from '../fingerprint.ts';
import { navigationLinks } from '../layouts/navigation.ts';
import { publicationOf, type Site } from '../site.ts';
import { threadFilePaths } from '../thread-files/index.ts';
import { cacheOf } from './caches.ts';
import { makerDigest } from './code-digest.ts';
import { asWritten, isAsWritten, RECORD_VERSION, takeOver, writtenFile } from './written-files.ts';

/** The record of a site's last build: for each thread, the fingerprint of its pages and their files. */
const pageRecord = z.object({
  /** Hash of what makes pages of threads: the code, the site's settings, and where its navigation leads. */
  maker: z.string(),
  threads: z.record(z.string(), z.object({ fingerprint: z.string(), files: z.array(writtenFile) })),
});
type PageRecord = z.infer<typeof pageRecord>;

/** The pages of threads, and the files beside them, that a build takes over from the last one because neither their content nor their code changed. */
export class KeptPages {
  readonly #file: string;
  readonly #maker: string;
  readonly #fingerprints: ReadonlyMap<string, string>;
  readonly #kb: KnowledgeBase;
  readonly #publication: Publication;
  readonly #kept = new Map<string, PageRecord['threads'][string]>();

  constructor(kb: KnowledgeBase, site: Site) {
    this.#kb = kb;
    this.#publication = publicationOf(site);
    this.#file = `${cacheOf(site, 'pages')}.json`;
    this.#maker = digest([
      makerDigest(site.project),
      process.version,
      site.base,
      site.site,
      kb.settings,
      navigationLinks(kb),
      site.search,
    ]);
    this.#fingerprints = new Map([...kb.threads.values()].map((one) => [one.id, threadFingerprint(kb, one)]));
    const last = readRecord(this.#file);
    if (last?.maker !== this.#maker) return;
    for (const [thread, fingerprint] of this.#fingerprints) {
      const before = last.threads[thread];
      if (before?.fingerprint === fingerprint && before.files.every((file) => isAsWritten(site.out, file)))
        this.#kept.set(thread, before);
    }
  }

  /** Ids of the threads whose pages are taken over. */
  get threads(): ReadonlySet<string> {
    return new Set(this.#kept.keys());
  }

  /** Links or copies the pages that did not change from the last site, `out`, into the folder of the new one. */
  take(out: string, into: string): void {
    const files = [...this.#kept.values()].flatMap((thread) => thread.files.map(([path]) => path));
    takeOver(files, out, into);
  }

  #pathsOf(thread: Thread): string[] {
    return threadFilePaths({ kb: this.#kb, publication: this.#publication }, thread);
  }

  /** Records for the next build the pages of this one, which are in place in `out` by now. */
  note(out: string): void {
    const threads: PageRecord['threads'] = {};
    for (const [id, fingerprint] of this.#fingerprints) {
      const thread = this.#kb.threads.get(id);
      if (thread === undefined) continue;
      const paths = this.#kept.get(id)?.files.map(([path]) => path) ?? this.#pathsOf(thread);
      const files = paths.map((path) => asWritten(out, path));
      threads[id] = { fingerprint, files };
    }
    const record: PageRecord = { maker: this.#maker, threads };
    keep(this.#file, RECORD_VERSION, JSON.stringify(record));
  }
}

/** The record of the last build. Undefined if there was none or it cannot be read: then every page is made. */
function readRecord(file: string): PageRecord | undefined {
  const text = readKept(file, RECORD_VERSION);
  return text === undefined ? undefined : pageRecord.safeParse(JSON.parse(text)).data;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
