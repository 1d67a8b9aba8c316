/**
 * The program that makes the pages: what Astro's bundler writes of the site's code and of the bodies of curated entries. Bundling takes most of the time
 * of a build after a small edit, so the program is kept, and a build for which it would come out the same makes its pages by the one that is there.
 *
 * Astro offers no way to use a bundle again. This goes by what the exact version in package-lock.json does (whose hash is in the program's key), and a test
 * compares the pages that both ways make.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryFiles } from '../entries/files.ts';
import { parseEntry, readProse } from '../entries/index.ts';
import { makerDigest, makesPictures } from '../site/build/code-digest.ts';
import { cacheOf } from '../site/build/place.ts';
import type { Site } from '../site/site.ts';
import { spokenBy } from './words-modules.ts';

/** The style sheets that Astro found for each page when it bundled, by Astro's key of the page. */
export type PageStyles = readonly (readonly [page: string, styles: readonly object[]])[];

/** A folder with a program. */
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

  /** Whether the folder has the program of that key. */
  is(key: string): boolean {
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
  if (name === undefined) throw new Error(`${bundle}: Astro wrote no program of the pages there`);
  return pathToFileURL(join(bundle, name)).href;
}

const COMPILED = ['debates', 'positions', 'concepts', 'people', 'designs', 'pages'] as const;

/**
 * Hash of all that the program is made of: the code, the settings, the words of scripts, and the bodies that are compiled. Nothing where a body brings pictures or code, or the project has pictures made,
 * which Astro makes files of while it makes the pages, or cannot be read.
 */
export function programKey(site: Site): string | undefined {
  const { content } = site;
  if (makesPictures(site.project)) return undefined;
  const hash = createHash('sha256').update(
    JSON.stringify([makerDigest(site.project), process.version, site, spokenBy(site)]),
  );
  for (const file of COMPILED.flatMap((collection) => entryFiles(content, collection))) {
    const body = plainBody(join(content, file));
    if (body === undefined) return undefined;
    hash.update(JSON.stringify([file, body]));
  }
  return hash.digest('hex');
}

/** An entry's body, if it has only text, links and the components that every body may use. */
function plainBody(path: string): string | undefined {
  try {
    const { body } = parseEntry(readFileSync(path, 'utf8'));
    const { pictures, problems } = readProse(body);
    const mended = problems.some(({ severity }) => severity !== 'warning');
    return pictures.length > 0 || mended ? undefined : body;
  } catch {
    // The check reports what is wrong with it.
    return undefined;
  }
}
