import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import about from '../../package.json' with { type: 'json' };
import { Refusal } from '../disk/index.ts';
import { nearest } from '../entries/index.ts';

/** The components that a project may put its own in place of, each a file of `site/replaceable`. The names, props and slots stay within a major version. */
export const COMPONENTS = [
  'Head',
  'Header',
  'SiteTitle',
  'Footer',
  'HomeIntro',
  'Beside',
  'PageFoot',
] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** Paths of a project's own components, from the project's folder. */
export type OwnComponents = Readonly<Partial<Record<ComponentName, string>>>;

const ENGINES = fileURLToPath(new URL('../site/replaceable', import.meta.url));
const MODULE = 'virtual:parley/components';
/** How a project's component names the one that it wraps. */
const OF_ENGINE = new RegExp(`^${about.name}/components/(${COMPONENTS.join('|')})\\.astro$`);

/** The names and values of the option `components`. @throws Refusal that names each bad one, and what was meant. */
export function checkedComponents(given: unknown): OwnComponents {
  if (given === undefined) return {};
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Refusal(
      "parley(): components: write the names of components with the paths of yours, such as { Footer: './src/Footer.astro' }",
    );
  const faults = Object.entries(given).flatMap(([name, path]) => {
    if (!COMPONENTS.some((one) => one === name)) {
      const meant = nearest(name, COMPONENTS);
      const help =
        meant === undefined ? `the names are ${COMPONENTS.join(', ')}` : `did you mean "${meant}"?`;
      return `parley(): components: there is no component "${name}"; ${help}`;
    }
    if (typeof path === 'string' && /^\.\/.+\.astro$/.test(path)) return [];
    return `parley(): components.${name}: write the path of an .astro file from the project's folder, such as ./src/${name}.astro`;
  });
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return given;
}

/** The files of a project's own components, by their names. @param project Absolute path. @throws Refusal where one is not there, or leads out of the project. */
export function componentFiles(project: string, components: OwnComponents = {}): Map<ComponentName, string> {
  const files = Object.entries(components).map(
    ([name, path]) => [name as ComponentName, resolve(project, path)] as const,
  );
  const faults = files.flatMap(([name, file]) => {
    const path = relative(project, file);
    if (path.startsWith(`..${sep}`) || isAbsolute(path))
      return `parley(): components.${name}: ${components[name]} leads out of the project: put the file there`;
    return existsSync(file) ? [] : `parley(): components.${name}: there is no file ${components[name]}`;
  });
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return new Map(files);
}

/** A Vite plugin that gives the pages their components: a project's where it has its own, else the engine's. */
export function componentModules(own: ReadonlyMap<ComponentName, string>): Plugin {
  const engines = (name: string) => join(ENGINES, `${name}.astro`);
  return {
    name: 'parley:components',
    enforce: 'pre',
    resolveId(id) {
      if (id === MODULE) return `\0${id}`;
      // By any other way a project's component would get the engine's from another copy of it.
      const [, name] = OF_ENGINE.exec(id) ?? [];
      return name === undefined ? null : engines(name);
    },
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      return COMPONENTS.map(
        (name) => `export { default as ${name} } from ${JSON.stringify(own.get(name) ?? engines(name))};\n`,
      ).join('');
    },
  };
}
