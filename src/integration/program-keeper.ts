import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { writeFile } from '../disk/index.ts';
import { entryOf, PageProgram, type PageStyles } from './page-program.ts';

/** Where Astro bundles to, below the site's folder; it removes the folder when the pages are made. */
const BUNDLE = '.prerender';

/** What Astro gives the program of the pages. */
interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly object[] }>;
}

/** Of a program, the part that is listened to. */
interface Entry {
  readonly app: { setInternals(internals: Internals): void };
}

/** Keeps the program that Astro bundles; no page is made. */
export class ProgramKeeper {
  readonly #out: string;
  readonly #program: PageProgram;
  readonly #next: PageProgram;
  #styles: PageStyles | undefined;

  /** @param out Folder that Astro builds in. @param program Where to keep it. */
  constructor(out: string, program: PageProgram) {
    this.#out = out;
    this.#program = program;
    this.#next = new PageProgram(`${program.folder}-next`);
  }

  /** For Astro's settings. */
  get integration(): AstroIntegration {
    return {
      name: 'parley:program-keeper',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) => {
          // The pages are made by the program that is kept.
          setPrerenderer((standard) => ({
            ...standard,
            setup: () => this.#setUp(standard),
            getStaticPaths: () => Promise.resolve([]),
          }));
        },
      },
    };
  }

  /** All is bundled, and no page is made. */
  async #setUp(standard: AstroPrerenderer): Promise<void> {
    rmSync(this.#next.folder, { recursive: true, force: true });
    const bundle = join(this.#out, BUNDLE);
    cpSync(bundle, this.#next.bundle, { recursive: true });
    const { app } = (await import(entryOf(bundle))) as Entry;
    const set = app.setInternals.bind(app);
    app.setInternals = (internals) => {
      this.#styles = [...internals.pagesByKeys].map(([page, { styles }]) => [page, styles]);
      set(internals);
    };
    await standard.setup?.();
  }

  /**
   * Puts the program in place; to be called when Astro is done. The folder that Astro built in goes.
   * @throws where Astro bundled no program
   */
  done(key: string): void {
    if (this.#styles === undefined) throw new Error('Astro bundled no program that makes pages');
    // Astro moves what the bundle has of style sheets and fonts into the site at last.
    cpSync(this.#out, this.#next.files, { recursive: true });
    rmSync(this.#out, { recursive: true, force: true });
    writeFile(this.#next.stylesFile, JSON.stringify(this.#styles));
    writeFile(this.#next.keyFile, key);
    rmSync(this.#program.folder, { recursive: true, force: true });
    renameSync(this.#next.folder, this.#program.folder);
  }
}
