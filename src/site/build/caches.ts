import { createHash } from 'node:crypto';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfSite, type Site } from '../site.ts';
import { namesIn } from './project.ts';

/** The cache folder of a project. All in it can be made again. */
export const CACHE = '.parley';
/** The caches that a site has, each a folder of `CACHE`. */
const KINDS = ['astro', 'pages', 'references', 'search'] as const;

/** Days after which the cache of a site that is no longer built is removed. */
const KEPT_DAYS = 30;

/** The path at which a site keeps something for its next build. What is there may be deleted at any time. */
export function cacheOf(site: Site, what: (typeof KINDS)[number]): string {
  return join(site.project, CACHE, what, `${keyOfContent(site.content)}-${nameOfSite(site)}`);
}

/** Removes the caches of all sites of a content folder. Their next builds start from nothing. */
export function dropBuilds(project: string, content: string): void {
  const key = keyOfContent(content);
  for (const folder of KINDS.map((what) => join(project, CACHE, what)))
    for (const site of namesIn(folder)) if (site.startsWith(key)) remove(join(folder, site));
}

/** Removes the caches of sites that were not built for `KEPT_DAYS`. */
export function dropOldCaches(project: string): void {
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const folder of KINDS.map((what) => join(project, CACHE, what))) {
    for (const site of namesIn(folder)) {
      const path = join(folder, site);
      if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < oldest) remove(path);
    }
  }
}

/** A key of a content folder that does not depend on which path leads to it. */
function keyOfContent(content: string): string {
  return createHash('sha256').update(realpathSync(content)).digest('hex').slice(0, 12);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
