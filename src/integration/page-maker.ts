import { cpSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { writeLater } from '../disk/index.ts';
import type { KeptReferences } from '../site/build/kept-references.ts';
import { isRevisionShell } from '../site/revisions/shell.ts';
import type { Site } from '../site/site.ts';
import { entryOf, type PageProgram } from './page-program.ts';

/** Pages rendered at once: while one is written to disk, the next is rendered. */
const AT_ONCE = 8;

/** Pages written as `404.html` and `500.html`, where hosts look for them, not as `index.html` in a folder. */
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

/** Who is told while pages are made. */
export interface PagesTold {
  /** Called with each of Astro's warnings and errors. */
  readonly warn: (message: string) => void;
  /** Called when the shells of revisions are made, which is first. */
  readonly shellsMade: () => void;
}

/** A line of Astro's log. */
interface Logged {
  readonly level: string;
  readonly message: string;
}

/** A page to be made. */
interface Path {
  readonly pathname: string;
  readonly route: RouteData;
}

/** The instances of Astro's `StaticPaths`. */
interface Paths {
  getAll(): Promise<Path[]>;
}

/**
 * Makes the pages of a site with the program that an earlier run bundled, and copies the files that the pages load.
 *
 * @param out Folder to build the site in, still empty.
 * @param references That the last builds printed, handed to the pages.
 * @param told Who is told of it.
 */
export async function makePages(
  program: PageProgram,
  { base, site = 'http://localhost' }: Site,
  out: string,
  { outlines }: KeptReferences,
  told: PagesTold,
): Promise<void> {
  cpSync(program.files, out, { recursive: true });
  const { app } = (await import(entryOf(program.bundle))) as { readonly app: App };
  app.setInternals({
    pagesByKeys: new Map(program.styles.map(([page, styles]) => [page, { styles: [...styles] }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: warnings(told.warn) } } });
  await makeReady(app, outlines.size === 0);
  const paths = onePath(await new (await staticPaths())(app).getAll());
  const { shells = [], others = [] } = Object.groupBy(paths, ({ pathname }) =>
    isRevisionShell(pathname) ? 'shells' : 'others',
  );
  const renderPages = async (pages: IterableIterator<Path>) => {
    for (const { pathname, route } of pages) {
      const address = new URL(posix.join(base, pathname, route.type === 'page' ? '/' : ''), site);
      const response = await app.render(new Request(address), { routeData: route });
      if (response.status >= 300 && route.pathname !== '/404')
        throw new Error(`${pathname}: the page could not be made (${response.status})`);
      const file = join(out, fileOf(pathname, route));
      await mkdir(dirname(file), { recursive: true });
      await writeLater(file, Buffer.from(await response.arrayBuffer()));
    }
  };
  // All that render at once share one iterator: each takes the next page when it has written one.
  const render = (pages: readonly Path[]) => {
    const rest = pages.values();
    return Promise.all(Array.from({ length: AT_ONCE }, () => renderPages(rest)));
  };
  await render(shells);
  told.shellsMade();
  await render(others);
}

/** Loads the modules of the pages in advance, while another process still reads the content, and the citation styles if all references must be printed. */
async function makeReady({ manifest }: App, withStyles: boolean): Promise<void> {
  for (const load of manifest.pageMap?.values() ?? []) await (await load()).page?.();
  if (!withStyles) return;
  const { readyStyles } = await import('../citations/index.ts');
  readyStyles();
}

/** A destination for Astro's log that passes on only warnings and errors, those that a build by Astro would print. */
function warnings(warn: (message: string) => void) {
  return {
    write({ level, message }: Logged) {
      if (level === 'warn' || level === 'error') warn(message);
    },
  };
}

/** Keeps one page for each path: the first, if several routes have the same path. */
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
