import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';
import { ENGINE } from './engine.ts';

/**
 * The nearest folder, from this one upward, that is a knowledge base: it has `content/parley.yaml`, settings of Astro's, or a
 * package.json that depends on this package. Undefined where there is none.
 */
export function projectAround(folder: string): string | undefined {
  return nearest(folder, (one) => existsSync(join(one, 'content', 'parley.yaml')) || isProject(one));
}

/**
 * The project that a content folder is built in: the nearest folder around it that has settings of Astro's, or a package.json that names the
 * engine. Content that belongs to none is built in the engine's folder. So is that of a project without settings of Astro's that shares no folder
 * with the engine but the root of the disk (`/tmp/debates`, `/usr/lib/...`): Astro takes the paths of pages for paths in the project then, and does not find
 * their scripts.
 *
 * @param content Absolute path.
 * @param engine The engine's folder.
 */
export function projectOf(content: string, engine = ENGINE): string {
  const project = nearest(dirname(content), isProject);
  if (project === undefined) return engine;
  return astroConfigIn(project) !== undefined || shareFolder(project, engine) ? project : engine;
}

/** Whether two absolute paths are on the same disk and in the same one of its topmost folders. */
function shareFolder(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => {
    const { root } = parse(path);
    return root + path.slice(root.length).split(sep)[0];
  });
  return first === second;
}

/** The file of a folder that has Astro's settings; undefined where it has none. */
export function astroConfigIn(folder: string): string | undefined {
  const name = namesIn(folder).find((one) => /^astro\.config\.[cm]?[jt]s$/.test(one));
  return name && join(folder, name);
}

function isProject(folder: string): boolean {
  return astroConfigIn(folder) !== undefined || dependsOnEngine(folder);
}

function nearest(folder: string, is: (folder: string) => boolean): string | undefined {
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (is(here)) return here;
    if (here === dirname(here)) return undefined;
  }
}

/** The names in a folder; empty if it does not exist or cannot be listed. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function dependsOnEngine(folder: string): boolean {
  const { dependencies, devDependencies } = manifestOf(folder);
  return (manifestOf(ENGINE).name ?? '') in { ...dependencies, ...devDependencies };
}

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) ?? {};
  } catch {
    // There is none, or it is being edited.
    return {};
  }
}
