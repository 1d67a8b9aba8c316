import { createHash } from 'node:crypto';
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive, writeLater } from '../../disk/index.ts';
import { nameOfSite, type Site } from '../site.ts';
import { noteWritten, requireReplaceable } from './out-folder.ts';
import { namesIn } from './project.ts';

/** The cache folder of a project. All in it can be made again. */
const CACHE = '.parley';
/** The caches that a site has, each a folder of `CACHE`. */
const KINDS = ['astro', 'pages', 'search'] as const;

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

/** A key of a content folder that does not depend on which path leads to it. */
function keyOfContent(content: string): string {
  return createHash('sha256').update(realpathSync(content)).digest('hex').slice(0, 12);
}

/**
 * The path of a folder for this process to build a site in. Also removes the folders of builds that were killed, and the caches of sites that were not
 * built for `KEPT_DAYS`.
 */
export function buildingFolder(project: string, name: string): string {
  const cache = join(project, CACHE);
  const building = join(cache, 'building');
  for (const folder of namesIn(building)) {
    if (!isAlive(Number(folder.split('-').at(-1)))) remove(join(building, folder));
  }
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const folder of KINDS) {
    for (const site of namesIn(join(cache, folder))) {
      const path = join(cache, folder, site);
      if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < oldest) remove(path);
    }
  }
  return join(building, `${name}-${process.pid}`);
}

/** Removes the folder that a site was built in. If this fails, the next build removes it. */
export async function dropBuilding(building: string): Promise<void> {
  await rm(building, { recursive: true, force: true }).catch(() => undefined);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/**
 * Moves a completely built site to its output folder. The old site stays until then.
 * @throws OutFolderError if the output folder must not be replaced: see `requireReplaceable`.
 */
export async function putInPlace(built: string, out: string, content?: string): Promise<void> {
  // GitHub Pages leaves out what begins with `_`, such as Astro's scripts, unless this file is there.
  await writeLater(join(built, '.nojekyll'), '');
  noteWritten(built);
  requireReplaceable(out, content);
  const next = join(dirname(out), `.${basename(out)}.parley-next`);
  const old = join(dirname(out), `.${basename(out)}.parley-old`);
  for (const left of [next, old]) await rm(left, { recursive: true, force: true });
  await mkdir(dirname(out), { recursive: true });
  try {
    await move(built, next);
  } catch (error) {
    // If the disk is full, the incomplete copy must not stay on it.
    await rm(next, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(out)) await rename(out, old);
  await rename(next, out);
  await rm(old, { recursive: true, force: true });
}

/** Moves a folder: renames it, or copies it if the target is on another file system. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true, force: true });
  }
}
