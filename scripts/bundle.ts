import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { build } from 'esbuild';

new Command('npm run bundle --')
  .description(
    'Makes the commands that an installed package has, of plain JavaScript for Node 20: Node does not strip types under node_modules. npm pack does this by itself.',
  )
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const outdir = fileURLToPath(new URL('../bin/', import.meta.url));
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: {
    'parley-cite': fileURLToPath(new URL('cite.ts', import.meta.url)),
    'parley-mcp': fileURLToPath(new URL('mcp.ts', import.meta.url)),
  },
  outdir,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // Libraries in CommonJS ask for Node's own modules by require.
  banner: {
    js: "import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(import.meta.url);",
  },
});
