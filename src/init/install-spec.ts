import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** What is read of a package.json. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** How the running engine was installed. */
export type Installation =
  /** It runs from a checkout of its repository. */
  | { readonly kind: 'checkout'; readonly folder: string }
  /** It is named in a package.json, that of `npx` or of a project, by this spec. A path is relative to the folder of that file. */
  | { readonly kind: 'dependency'; readonly spec: string; readonly folder: string }
  /** Its origin is unknown, as after `npm install --global`. */
  | { readonly kind: 'unknown' };

/**
 * How the engine was installed. `npx` too makes a folder with a package.json beside the node_modules that it runs a package from.
 * @param engine The engine's own folder, an absolute path without symbolic links.
 * @param manifestIn Reads the package.json of a folder; undefined where there is none.
 */
export function installationOf(
  engine: string,
  manifestIn: (folder: string) => Manifest | undefined,
): Installation {
  const steps = engine.split(sep);
  if (!steps.includes('node_modules')) return { kind: 'checkout', folder: engine };
  const name = steps.slice(steps.lastIndexOf('node_modules') + 1).join('/');
  for (let folder = dirname(engine); folder !== dirname(folder); folder = dirname(folder)) {
    if (!folder.endsWith(`${sep}node_modules`)) continue;
    const home = dirname(folder);
    const { dependencies, devDependencies, optionalDependencies } = manifestIn(home) ?? {};
    const spec = dependencies?.[name] ?? devDependencies?.[name] ?? optionalDependencies?.[name];
    if (spec !== undefined && !spec.startsWith('workspace:'))
      return { kind: 'dependency', spec, folder: home };
  }
  return { kind: 'unknown' };
}

/**
 * The spec by which a new knowledge base gets the same engine from npm. A path is relative to its folder.
 * @param target The folder of the knowledge base, an absolute path without symbolic links.
 * @param version The engine's version.
 */
export function specFor(installation: Installation, target: string, version: string): string {
  if (installation.kind === 'checkout') return fileSpec(installation.folder, target);
  if (installation.kind === 'unknown') return `^${version}`;
  const { spec, folder } = installation;
  const path = pathOf(spec);
  return path === undefined ? spec : fileSpec(resolve(folder, path), target);
}

/** The path that a spec names; undefined where it names something else. */
function pathOf(spec: string): string | undefined {
  const file = /^(?:file|link|portal):(?:\/\/(?=\/))?(.+)$/.exec(spec)?.[1];
  if (file !== undefined) return file;
  return spec.startsWith('.') || isAbsolute(spec) ? spec : undefined;
}

function fileSpec(path: string, target: string): string {
  const way = relative(target, path);
  return `file:${(isAbsolute(way) ? path : way).split(sep).join('/')}`;
}
