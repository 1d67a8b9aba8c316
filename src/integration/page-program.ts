/**
 * The program that makes the pages: what Astro's bundler writes from the site's code and the bodies of curated entries. Bundling takes most of the time
 * of a build after a small edit, so the program is kept, and later builds use it as long as nothing that it is bundled from has changed.
 *
 * Astro has no interface for using a bundle again, so this relies on how the exact version in package-lock.json works. The hash of that file is part of the
 * program's key, and a test compares the pages with those of an ordinary build.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEntry, readProse } from '../entries/index.ts';
import { cacheOf } from '../site/build/caches.ts';
import { makerDigest, makesPictures } from '../site/build/code-digest.ts';
import type { Site } from '../site/site.ts';
import { compiledBodies } from './compiled-bodies.ts';
import { spokenBy } from './words-modules.ts';

/** The style sheets that Astro found for each page when it bundled, by Astro's key of the page. */
export type PageStyles = readonly (readonly [page: string, styles: readonly object[]])[];

/** The folder of a kept program, which may not exist yet. */
export class PageProgram {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The modules, as Astro wrote them. */
  get bundle(): string {
    return join(this.folder, 'bundle');
  }

  /** The scripts, style sheets and other files of the site that the pages load. */
  get files(): string {
    return join(this.folder, 'files');
  }

  get stylesFile(): string {
    return join(this.folder, 'styles.json');
  }

  get keyFile(): string {
    return join(this.folder, 'key');
  }

  get styles(): PageStyles {
    return JSON.parse(readFileSync(this.stylesFile, 'utf8')) as PageStyles;
  }

  /** Whether the folder has the program with that key. */
  hasKey(key: string): boolean {
    return existsSync(this.keyFile) && readFileSync(this.keyFile, 'utf8') === key;
  }
}

/** The program of a site, in Astro's cache folder. */
export function programAt(site: Site): PageProgram {
  return new PageProgram(join(cacheOf(site, 'astro'), 'program'));
}

/** The address of a bundle's entry module. */
export function entryOf(bundle: string): string {
  const name = readdirSync(bundle).find((file) => /^prerender-entry\..*\.mjs$/.test(file));
  if (name === undefined) throw new Error(`${bundle}: Astro wrote no prerender-entry module there`);
  return pathToFileURL(join(bundle, name)).href;
}

/**
 * Hash of all that the program is made of: the code, the settings, the words of scripts, and the bodies that are compiled. Undefined if the program cannot
 * be kept: if a body has pictures or code or cannot be read, or if the project has Astro generate pictures, since Astro writes files of pictures only
 * while it makes the pages itself.
 */
export function programKey(site: Site): string | undefined {
  const { content } = site;
  if (makesPictures(site.project)) return undefined;
  const hash = createHash('sha256').update(
    JSON.stringify([makerDigest(site.project), process.version, site, spokenBy(site)]),
  );
  for (const { file } of compiledBodies(content)) {
    const body = plainBody(join(content, file));
    if (body === undefined) return undefined;
    hash.update(JSON.stringify([file, body]));
  }
  return hash.digest('hex');
}

/** An entry's body; undefined if it cannot be read, has pictures, or has anything besides text, links and the components that every body may use. */
function plainBody(path: string): string | undefined {
  try {
    const { body } = parseEntry(readFileSync(path, 'utf8'));
    const { pictures, problems } = readProse(body);
    const hasErrors = problems.some(({ severity }) => severity !== 'warning');
    return pictures.length > 0 || hasErrors ? undefined : body;
  } catch {
    // The check reports why the entry cannot be read.
    return undefined;
  }
}
