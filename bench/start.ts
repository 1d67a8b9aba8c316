import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cost, measure, seconds } from './support/measure.ts';

/** Node itself, which `parley` runs on, and Starlight leaves to the machine. */
const NODE = /^node(?:-bin-|$)/;
const LARGEST = 10;

/** How a site is begun: to a folder with all that it needs, and to its pages. */
interface Start {
  readonly name: string;
  /** Makes the project in a folder that is there and empty; returns the project's folder. */
  readonly make: (folder: string) => { readonly cost: Cost; readonly project: string };
}

/**
 * Times the way from an empty folder to a built site: the packed file, `init` and `build`, beside `npm create astro -- --template starlight` and its build, one after
 * the other; says what each installs, and the ten largest packages. Each is done twice, with an npm cache of its own, so that the second time it is warm.
 * Arguments: the packed file (default: it is made).
 */
export async function run([file]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  process.env.npm_config_cache = join(folder, 'cache');
  try {
    const packed = file === undefined ? pack(folder) : resolve(file);
    console.log(`the packed file: ${megabytes(statSync(packed).size)} MB`);
    for (const warm of [false, true])
      for (const { name, make } of [parley(packed), starlight()]) {
        // What npx installed for itself is no part of npm's cache.
        rmSync(join(folder, 'cache', '_npx'), { recursive: true, force: true });
        const empty = mkdtempSync(join(folder, 'empty-'));
        const { cost, project } = make(empty);
        const build = must(measure('npm', ['run', 'build'], project), `the build of ${name}`);
        const all = seconds(cost.seconds + build.seconds);
        const cpu = seconds(cost.cpu + build.cpu);
        console.log(
          `${name}, npm cache ${warm ? 'warm' : 'empty'}: ${all} (made and installed ${seconds(cost.seconds)}, built ${seconds(build.seconds)}; CPU ${cpu})`,
        );
        if (warm) describe(name, join(project, 'node_modules'));
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parley(packed: string): Start {
  return {
    name: 'a knowledge base',
    make(folder) {
      const args = ['--yes', '--package', packed, 'parley', 'init', 'my-debates', '--yes'];
      return { cost: must(measure('npx', args, folder), 'init'), project: join(folder, 'my-debates') };
    },
  };
}

const TEMPLATE = ['--template', 'starlight', '--install', '--no-git', '--yes', '--skip-houston'];

/** Starlight by its own command, or, where that does not reach the templates at GitHub, the same packages and a page by npm. */
function starlight(): Start {
  return {
    name: 'Starlight',
    make(folder) {
      const created = measure('npm', ['create', '--yes', 'astro@latest', 'docs', '--', ...TEMPLATE], folder);
      const project = join(folder, 'docs');
      if (created?.status === 0) return { cost: created, project };
      console.log(
        'npm create astro does not reach its templates here: the same packages are installed by npm, without a template',
      );
      rmSync(project, { recursive: true, force: true });
      writeStarlight(project);
      const args = ['install', 'astro@latest', '@astrojs/starlight@latest', 'sharp@latest'];
      return { cost: must(measure('npm', args, project), 'the installation of Starlight'), project };
    },
  };
}

/** What the template has, but for its pictures and its words. */
function writeStarlight(project: string): void {
  const files = {
    'package.json': '{"private":true,"type":"module","scripts":{"build":"astro build"}}',
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'My Docs' })] });\n",
    'src/content.config.ts':
      "import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'src/content/docs/index.mdx': '---\ntitle: Welcome\n---\n\nA page.\n',
    'src/content/docs/guides/example.md': '---\ntitle: A guide\n---\n\nA page.\n',
    'src/content/docs/reference/example.md': '---\ntitle: A reference\n---\n\nA page.\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), text);
  }
}

function pack(folder: string): string {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = readdirSync(folder).find((one) => one.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack made no file');
  return join(folder, name);
}

function must(cost: Cost | undefined, what: string): Cost {
  if (cost === undefined || cost.status !== 0)
    throw new Error(`${what} failed: ${cost?.output ?? 'it did not start'}`);
  return cost;
}

/** What is installed: how much without Node, and the largest packages, those of a scope together. */
function describe(name: string, modules: string): void {
  const counted = new Set<number>();
  const sizes = readdirSync(modules)
    .filter((one) => !one.startsWith('.'))
    .map((one) => [one, bytesIn(join(modules, one), counted)] as const)
    .sort(([, a], [, b]) => b - a);
  const others = sizes.filter(([one]) => !NODE.test(one));
  const sum = (list: typeof sizes) => list.reduce((all, [, bytes]) => all + bytes, 0);
  const node = sum(sizes) - sum(others);
  console.log(
    `${name} installs ${megabytes(sum(others))} MB${node > 0 ? `, and Node, ${megabytes(node)} MB` : ''}`,
  );
  for (const [one, bytes] of others.slice(0, LARGEST)) console.log(`  ${one}\t${megabytes(bytes)} MB`);
}

/** Bytes of a folder's files. @param counted Inodes: a file that has two names is there once. */
function bytesIn(path: string, counted: Set<number>): number {
  const stats = lstatSync(path);
  if (stats.isDirectory())
    return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name), counted), 0);
  if (counted.has(stats.ino)) return 0;
  counted.add(stats.ino);
  return stats.size;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
