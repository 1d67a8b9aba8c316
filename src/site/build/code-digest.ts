import { createHash, type Hash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE } from './engine.ts';
import { astroConfigIn } from './project.ts';
import { filesIn } from './written-files.ts';

/** The engine's code: `src` of a checkout, and what it is compiled to in the package. */
const CODE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Which versions of libraries the engine runs with: of a checkout, and of a folder of packages. */
const LOCK_FILES = [join(ENGINE, 'package-lock.json'), join(dirname(ENGINE), '.package-lock.json')];

/** Folders of a project that hold no code: content and settings, which a build reads by itself, and what it makes. */
const NO_CODE = ['**/node_modules', '**/.*', '**/*.mdx', '**/*.jsonl', '**/posts', '**/sources', '**/dist'];

let digest: string | undefined;

/** Hash of all that the engine is made of. */
export function codeDigest(): string {
  digest ??= hashOf(createHash('sha256'), [...filesIn(CODE).sort(), ...LOCK_FILES]);
  return digest;
}

/** Hash of all code that makes a site: the engine's, and the project's own. */
export function makerDigest(project: string): string {
  const hash = createHash('sha256').update(codeDigest());
  const config = astroConfigIn(project);
  if (config === undefined) return hash.digest('hex');
  if (project === ENGINE) return hashOf(hash, [config]);
  return hashOf(hash, ownCode(project));
}

/** The files of a project that are code of its own, in order. */
function ownCode(project: string): string[] {
  return globSync('**/*.{astro,ts,mts,js,mjs,cjs,jsx,tsx,css,json,svg}', { cwd: project, exclude: NO_CODE })
    .sort()
    .map((path) => join(project, path));
}

/** Whether pages or components of the project have Astro generate pictures, which it does while it renders pages. */
export function makesPictures(project: string): boolean {
  if (project === ENGINE || astroConfigIn(project) === undefined) return false;
  return ownCode(project).some((file) => readFileSync(file, 'utf8').includes('astro:assets'));
}

function hashOf(hash: Hash, files: readonly string[]): string {
  for (const file of files) if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
