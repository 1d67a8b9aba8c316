import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { writeFile } from '../disk/index.ts';
import { entryOf, PageProgram, type PageStyles } from './page-program.ts';

/** Astro's folder for the bundle, below the site's. Astro removes it when the pages are made. */
const BUNDLE = '.prerender';

/** The data that Astro passes to the program of the pages. */
interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly object[] }>;
}

/** The part of a program that is used here. */
interface Entry {
  readonly app: { setInternals(internals: Internals): void };
}

/** An integration that has Astro bundle the program of the pages, keeps it, and makes no page. */
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
   * Moves the program to where it is kept, and removes the folder that Astro built in. Call it when Astro is done.
   * @throws where Astro bundled no program
   */
  done(key: string): void {
    if (this.#styles === undefined) throw new Error('Astro bundled no program that makes pages');
    // In its last step Astro moves style sheets and fonts of the bundle into the site.
    cpSync(this.#out, this.#next.files, { recursive: true });
    rmSync(this.#out, { recursive: true, force: true });
    writeFile(this.#next.stylesFile, JSON.stringify(this.#styles));
    writeFile(this.#next.keyFile, key);
    rmSync(this.#program.folder, { recursive: true, force: true });
    renameSync(this.#next.folder, this.#program.folder);
  }
}
