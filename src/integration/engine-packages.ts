import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import about from '../../package.json' with { type: 'json' };
import { ENGINE } from '../site/build/engine.ts';

/** Packages that Vite must see: Astro's own, and those of style sheets and fonts. */
const BUNDLED = /^(?:astro|@astrojs\/|@fontsource)/;
const CODE = /\.[cm]?js$/;

/**
 * A Vite plugin that resolves the engine's packages from the engine's own folder. By default Vite would look in the project, which may not have
 * them, or have other versions than the engine was tested with.
 */
export function enginePackages(): Plugin {
  const own = Object.keys(about.dependencies).filter((name) => !BUNDLED.test(name));
  const isOwn = (id: string) => own.some((name) => id === name || id.startsWith(`${name}/`));
  const code = join(ENGINE, dirname(relativeCode()));
  return {
    name: 'parley:engine-packages',
    enforce: 'pre',
    resolveId(id, importer) {
      if (this.environment.config.consumer === 'client' || !isOwn(id) || !importer?.startsWith(code + sep))
        return null;
      const url = import.meta.resolve(id);
      return CODE.test(url) ? { id: url, external: true } : null;
    },
  };
}

/** The folder of the engine's code within the engine's: `src`, or `lib/src` in the package. */
function relativeCode(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return here.slice(ENGINE.length + 1);
}
