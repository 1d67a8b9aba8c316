import { relative } from 'node:path';
import { build } from 'esbuild';
import type { CompiledFile } from './compile.ts';
import { bundledPackages, type ThirdParty } from './licences.ts';

/**
 * Packages that the package of the engine brings in files of its own. Those of citation-js ask for different versions of their core, and one plugin
 * registers itself with the wrong one, unless package.json overrides that; npm heeds overrides of the project alone, not of what it installs. Of satori, npm would
 * install eight builds with source maps, 26 MB.
 */
const VENDORED: readonly string[] = [
  '@citation-js/core',
  '@citation-js/plugin-bibtex',
  '@citation-js/plugin-csl',
  '@citation-js/plugin-ris',
  'satori',
];

/** The file of a vendored package in the compiled folder; undefined for another package. */
export function vendoredFile(name: string): string | undefined {
  return VENDORED.includes(name) ? `vendor/${nameOfFile(name)}.js` : undefined;
}

function nameOfFile(name: string): string {
  return name.replace('@', '').replace('/', '-');
}

/** The files of the vendored packages, with all that they import, and the packages that these came from. @param root The project's folder. */
export async function vendored(root: string): Promise<{ files: CompiledFile[]; held: ThirdParty[] }> {
  const outdir = `${root}/lib`;
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(VENDORED.map((name) => [`vendor/${nameOfFile(name)}`, name])),
    outdir,
    write: false,
    metafile: true,
    chunkNames: 'vendor/parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Libraries in CommonJS ask for Node's own modules by require.
    banner: {
      js: `import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(import.meta.url);`,
    },
  });
  const files = outputFiles.map(({ path, contents }) => ({
    path: relative(outdir, path),
    contents: Buffer.from(contents),
  }));
  return { files, held: bundledPackages(root, Object.keys(metafile.inputs)) };
}
