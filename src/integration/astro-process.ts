/**
 * The process that runs Astro. It makes the page of a portal, or all pages of a site; for threads, posts and revisions it only makes shells, which are filled without Astro.
 * If the program of the site's pages must be bundled first, the process only does that and exits with the code `BUNDLED`, which frees the memory of Astro and its
 * bundler; it is then started again for the pages. The first message that it receives is the `Order`, which says what to make.
 */
import { on } from 'node:events';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { diskFault } from '../disk/index.ts';
import { handOver } from '../site/build/handed.ts';
import { readHanded } from '../site/build/handed-file.ts';
import { KeptReferences } from '../site/build/kept-references.ts';
import { nameOfSite, type Site } from '../site/site.ts';
import type { OwnWords } from '../words/index.ts';
import { BUNDLED, type FromAstro, type KnowledgeHanded } from './astro-message.ts';
import { makePages } from './page-maker.ts';
import { programAt, programKey } from './page-program.ts';
import { ProgramKeeper } from './program-keeper.ts';

/** What to make. `isWatched` if a person watches: Astro then logs each page. */
export type Order = (SiteToMake | { readonly portal: PortalToMake }) & { readonly isWatched: boolean };

/** A site, and the folder to build it in. */
export interface SiteToMake {
  readonly site: Site;
  readonly building: string;
}

/** A portal, and the folder to build it in. */
export interface PortalToMake {
  /** Absolute path of the folder to build it in. */
  readonly out: string;
  readonly base: string;
  readonly title: string;
  readonly language: string;
  readonly words: OwnWords;
  readonly bases: readonly object[];
  /** Version of the Pagefind script that the page loads. */
  readonly pagefind: string;
  readonly cache: string;
}

/** Reports a fault of the disk to the process that started this one, which prints it, and exits. @throws any other error */
function reportFault(error: unknown): void {
  const fault = diskFault(error);
  if (fault === undefined || process.send === undefined) throw error;
  process.send({ fault } satisfies FromAstro, () => process.exit(1));
}

/** Waits for the next message from the process that started this one. */
async function nextMessage(): Promise<unknown> {
  const { value } = await messages.next();
  return value?.[0];
}

/** Passes on a warning about a page. */
function warn(warning: string): void {
  process.send?.({ warning } satisfies FromAstro);
}

/** Says that the shells of revisions are made. */
function shellsMade(): void {
  process.send?.({ areShellsMade: true } satisfies FromAstro);
}

process.on('uncaughtException', reportFault);
// If the process that started this one has ended, nobody needs the pages.
process.once('disconnect', () => process.exit(1));
const messages = on(process, 'message');
const order = (await nextMessage()) as Order;
try {
  // Exit explicitly, because Astro may leave timers and servers behind.
  process.exit(await ('site' in order ? makeSite(order) : makePortal(order.portal)));
} catch (error) {
  reportFault(error);
}

/**
 * Makes the pages of a site with the kept program, or bundles that program if the kept one is out of date. If no program can be kept (see `programKey`),
 * Astro bundles and makes the pages in one go. Returns the exit code.
 */
async function makeSite({ site, building }: SiteToMake): Promise<number> {
  const program = programAt(site);
  const key = programKey(site);
  if (key !== undefined && !program.hasKey(key)) {
    const keeper = new ProgramKeeper(building, program);
    await runAstro(await siteConfig(site, building, [keeper.integration]));
    keeper.done(key);
    return BUNDLED;
  }
  const references = new KeptReferences(site);
  handOver(nameOfSite(site), {
    outlines: references.outlines,
    knowledge: nextMessage().then((message) => readHanded((message as KnowledgeHanded).file)),
  });
  if (key === undefined) return runAstro(await siteConfig(site, building));
  await makePages(program, site, building, references, { warn, shellsMade });
  references.note();
  return 0;
}

async function siteConfig(
  site: Site,
  building: string,
  more: readonly AstroIntegration[] = [],
): Promise<AstroInlineConfig> {
  const { astroConfig } = await import('./astro-config.ts');
  return astroConfig(site, { outDir: building, integrations: [...more] });
}

async function makePortal(portal: PortalToMake): Promise<number> {
  const { portalConfig } = await import('./portal-config.ts');
  return runAstro(portalConfig(portal));
}

async function runAstro(config: AstroInlineConfig): Promise<number> {
  const { build } = await import('astro');
  await build({ logLevel: order.isWatched ? 'info' : 'warn', ...config });
  return 0;
}
