import type { AstroIntegrationLogger } from 'astro';
import { describeProblems, type KnowledgeBase } from '../knowledge/index.ts';
import { checkedKnowledge, mustBeMended } from '../site/build/checked.ts';
import { FilesBesidePages } from '../site/build/files-beside-pages.ts';
import { handOver } from '../site/build/handed.ts';
import { noteWritten } from '../site/build/out-folder.ts';
import type { Say } from '../site/build/say.ts';
import { segmentsOf, shareSegments } from '../site/reading/index.ts';
import { nameOfSite, type Site } from '../site/site.ts';

/** What `astro build` has to make besides its pages when it was not started by `parley build`. */
export class WholeBuild {
  readonly #site: Site;
  readonly #say: Say;
  #kb: KnowledgeBase | undefined;

  constructor(site: Site, logger: AstroIntegrationLogger) {
    this.#site = site;
    this.#say = sayTo(logger);
  }

  /** Checks the knowledge base, and hands it to the pages. @throws where something must be mended: nothing is built then. */
  async start(): Promise<void> {
    const kb = await checkedKnowledge(this.#site);
    this.#say.print(describeProblems(kb, this.#site.content));
    if (mustBeMended(kb)) throw new Error('nothing was built; mend the problems above first');
    this.#kb = kb;
    handOver(nameOfSite(this.#site), { knowledge: Promise.resolve(kb) });
  }

  /** Makes the files that Astro does not, in the folder of its pages. */
  async finish(folder: string): Promise<void> {
    const kb = this.#kb;
    if (kb === undefined) return;
    const segments = segmentsOf(kb);
    shareSegments(kb, segments);
    const files = new FilesBesidePages({ kb, site: this.#site, segments, building: folder, say: this.#say });
    try {
      await files.writeBesidePages();
      await files.write();
      await files.putIndex();
      noteWritten(folder);
    } finally {
      await files.stop();
    }
  }
}

function sayTo(logger: AstroIntegrationLogger): Say {
  const each = (lines: string | readonly string[], say: (line: string) => void) => {
    for (const line of [lines].flat()) say(line);
  };
  return {
    isWatched: false,
    print: (lines) => each(lines, (line) => logger.info(line)),
    warn: (lines) => each(lines, (line) => logger.warn(line)),
    // Astro's log says what it does.
    step() {},
    bar: () => ({ update() {}, stop() {} }),
  };
}
