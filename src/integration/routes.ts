import { existsSync, globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The engine's pages. */
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** A route as Astro takes it: the pattern of its address, and the file that makes its pages. */
export interface Route {
  readonly pattern: string;
  readonly entrypoint: string;
}

/**
 * The routes of a knowledge base: one for each file below `src/pages`, at the address that Astro would give it there.
 *
 * @param publicFolder Files of the project that are published as they are: one of the same address counts.
 */
export function routes(publicFolder: string): Route[] {
  return globSync('**/*.{astro,ts,js}', { cwd: PAGES })
    .sort()
    .map((file) => ({ pattern: patternOf(file.split(sep).join('/')), entrypoint: join(PAGES, file) }))
    .filter(({ pattern }) => !existsSync(join(publicFolder, pattern)) || pattern === '/');
}

/** `/debates/[id]` of `debates/[id].astro`, `/posts` of `posts/index.astro`, `/feed.xml` of `feed.xml.ts`. */
function patternOf(file: string): string {
  const path = file.replace(/\.(?:astro|ts|js)$/, '').replace(/(?:^|\/)index$/, '');
  return `/${path}`;
}
