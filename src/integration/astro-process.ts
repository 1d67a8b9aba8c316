/**
 * The process that runs Astro. Of a portal it makes all pages; of a site all but those of threads and posts, of which it makes the shells. Where the program of the
 * site's pages must be bundled first it does that alone and ends with `BUNDLED`, so that what Astro and its bundler hold goes with it; it is started again for the pages.
 * The first message that it gets says what to make: `Order`.
 */
import { on } from 'node:events';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { diskFault } from '../disk/index.ts';
import { handOver } from '../site/build/handed.ts';
import { readHanded } from '../site/build/handed-file.ts';
import { nameOfSite, type Site } from '../site/site.ts';
import type { OwnWords } from '../words/index.ts';
import { BUNDLED, type FromAstro, type KnowledgeHanded } from './astro-message.ts';
import { makePages } from './page-maker.ts';
import { programAt, programKey } from './page-program.ts';
import { ProgramKeeper } from './program-keeper.ts';

/** What to make, and whether a person watches, so that Astro logs each page. */
export type Order = (SiteToMake | { readonly portal: PortalToMake }) & { readonly isWatched: boolean };

/** A site, and the folder to build it in. */
export interface SiteToMake {
  readonly site: Site;
  readonly building: string;
}

/** What the page of a portal is made from. */
export interface PortalToMake {
  /** Absolute path of the folder that it is built in. */
  readonly out: string;
  readonly base: string;
  readonly title: string;
  readonly language: string;
  readonly words: OwnWords;
  readonly bases: readonly object[];
  /** Version of Pagefind that its script is of. */
  readonly pagefind: string;
  readonly cache: string;
}

/** Reports a fault of the disk to the process that started this one, which prints it. @throws any other error */
function tell(error: unknown): void {
  const fault = diskFault(error);
  if (fault === undefined || process.send === undefined) throw error;
  process.send({ fault } satisfies FromAstro, () => process.exit(1));
}

/** Waits for the next message of the process that started this one. */
async function nextMessage(): Promise<unknown> {
  const { value } = await messages.next();
  return value?.[0];
}

function warn(warning: string): void {
  process.send?.({ warning } satisfies FromAstro);
}

process.on('uncaughtException', tell);
// The process that started this one has ended, so nobody needs the pages.
process.once('disconnect', () => process.exit(1));
const messages = on(process, 'message');
const order = (await nextMessage()) as Order;
try {
  // Astro may leave timers and servers behind.
  process.exit(await ('site' in order ? makeSite(order) : makePortal(order.portal)));
} catch (error) {
  tell(error);
}

/** Makes the pages of a site if a program of the same code, settings and bodies was kept; else bundles that program. Returns the exit code. */
async function makeSite({ site, building }: SiteToMake): Promise<number> {
  const program = programAt(site);
  const key = programKey(site);
  if (key !== undefined && !program.is(key)) {
    const keeper = new ProgramKeeper(building, program);
    await runAstro(await siteConfig(site, building, [keeper.integration]));
    keeper.done(key);
    return BUNDLED;
  }
  handOver(nameOfSite(site), {
    knowledge: nextMessage().then((message) => readHanded((message as KnowledgeHanded).file)),
  });
  if (key === undefined) return runAstro(await siteConfig(site, building));
  await makePages(program, site, building, warn);
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
