import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { writeFile } from '../disk/index.ts';
import { entryOf, PageProgram, type PageStyles } from './page-program.ts';

/** Astro's folder for the bundle, in the folder that it builds in. Astro removes it at the end of a build. */
const BUNDLE = '.prerender';

/** The data that Astro passes to the program of the pages. */
interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly object[] }>;
}

/** The part of a program that is used here. */
interface Entry {
  readonly app: { setInternals(internals: Internals): void };
}

/** Has Astro bundle the program of the pages without making any page, and keeps the program for `makePages`. */
export class ProgramKeeper {
  readonly #out: string;
  readonly #program: PageProgram;
  /** Where the new program is put together before it replaces the old one. */
  readonly #next: PageProgram;
  #styles: PageStyles | undefined;

  /** @param out Folder that Astro builds in. @param program Where to keep the program. */
  constructor(out: string, program: PageProgram) {
    this.#out = out;
    this.#program = program;
    this.#next = new PageProgram(`${program.folder}-next`);
  }

  /** To be added to the integrations in Astro's settings. */
  get integration(): AstroIntegration {
    return {
      name: 'parley:program-keeper',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) => {
          // No page is made here: `makePages` makes them later, with the kept program.
          setPrerenderer((standard) => ({
            ...standard,
            setup: () => this.#setUp(standard),
            getStaticPaths: () => Promise.resolve([]),
          }));
        },
      },
    };
  }

  /** Copies the bundle and notes the style sheets of each page. Astro calls this when everything is bundled and before it makes pages. */
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
   * @throws if Astro bundled no program
   */
  done(key: string): void {
    if (this.#styles === undefined) throw new Error('Astro bundled no program that makes pages');
    // In its last step Astro moved style sheets and fonts from the bundle to this folder.
    cpSync(this.#out, this.#next.files, { recursive: true });
    rmSync(this.#out, { recursive: true, force: true });
    writeFile(this.#next.stylesFile, JSON.stringify(this.#styles));
    writeFile(this.#next.keyFile, key);
    rmSync(this.#program.folder, { recursive: true, force: true });
    renameSync(this.#next.folder, this.#program.folder);
  }
}
