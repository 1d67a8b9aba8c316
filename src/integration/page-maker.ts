import { cpSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { writeLater } from '../disk/index.ts';
import type { Site } from '../site/site.ts';
import { entryOf, type PageProgram } from './page-program.ts';

/** Pages rendered at once: while one is written to disk, the next is rendered. */
const AT_ONCE = 8;

/** Pages that are files by themselves, not `index.html` in a folder. */
const BY_STATUS = ['/404', '/500'];

/** The program, as Astro's build uses it. */
interface App {
  readonly manifest: { readonly pageMap?: ReadonlyMap<string, () => Promise<PageModule>> };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

/** A page's module, which loads what renders it. */
interface PageModule {
  readonly page?: () => unknown;
}

/** What Astro logs. */
interface Logged {
  readonly level: string;
  readonly message: string;
}

interface Paths {
  getAll(): Promise<{ readonly pathname: string; readonly route: RouteData }[]>;
}

/**
 * Makes the pages of a site with a program that was kept, and copies the files that the pages load.
 *
 * @param out Folder that it is built in, where nothing is yet.
 * @param warn Takes what Astro has to say of a page.
 */
export async function makePages(
  program: PageProgram,
  { base, site = 'http://localhost' }: Site,
  out: string,
  warn: (message: string) => void,
): Promise<void> {
  cpSync(program.files, out, { recursive: true });
  const { app } = (await import(entryOf(program.bundle))) as { readonly app: App };
  app.setInternals({
    pagesByKeys: new Map(program.styles.map(([page, styles]) => [page, { styles: [...styles] }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: warnings(warn) } } });
  await makeReady(app);
  const paths = onePath(await new (await staticPaths())(app).getAll());
  const turn = async () => {
    for (const { pathname, route } of paths) {
      const address = new URL(posix.join(base, pathname, route.type === 'page' ? '/' : ''), site);
      const answer = await app.render(new Request(address), { routeData: route });
      if (answer.status >= 300 && route.pathname !== '/404')
        throw new Error(`${pathname}: the page could not be made (${answer.status})`);
      const file = join(out, fileOf(pathname, route));
      await mkdir(dirname(file), { recursive: true });
      await writeLater(file, Buffer.from(await answer.arrayBuffer()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}

/**
 * Loads what renders the pages, and the styles of citations: until the process that reads the content hands the knowledge base over there is time for it.
 */
async function makeReady({ manifest }: App): Promise<void> {
  for (const load of manifest.pageMap?.values() ?? []) await (await load()).page?.();
  const { readyStyles } = await import('../citations/index.ts');
  readyStyles();
}

/** Passes on Astro's warnings about a page as a build by Astro would print them. */
function warnings(warn: (message: string) => void) {
  return {
    write({ level, message }: Logged) {
      if (level === 'warn' || level === 'error') warn(message);
    },
  };
}

/** One page for each path: if two routes have the same path, that of the first route. */
function onePath<T extends { readonly pathname: string }>(paths: readonly T[]): IterableIterator<T> {
  const first = new Map<string, T>();
  for (const path of paths) {
    const name = path.pathname.replace(/\/$/, '');
    if (!first.has(name)) first.set(name, path);
  }
  return first.values();
}

function fileOf(pathname: string, { type }: RouteData): string {
  if (type !== 'page') return pathname;
  return BY_STATUS.includes(pathname) ? `${pathname}.html` : join(pathname, 'index.html');
}

/** Astro's own list of pages for routes, from a module that its package does not export. */
async function staticPaths(): Promise<new (app: App) => Paths> {
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const file = join(astro, 'dist', 'runtime', 'prerender', 'static-paths.js');
  const module = (await import(pathToFileURL(file).href)) as {
    readonly StaticPaths: new (app: App) => Paths;
  };
  return module.StaticPaths;
}
