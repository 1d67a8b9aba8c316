import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { launchChromium } from '../tests/browser/harness/chromium.ts';
import { kindsOfPages } from '../tests/browser/harness/kinds.ts';
import { serveFolder } from '../tests/browser/harness/static-server.ts';
import { measure } from './support/measure.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse emulates: a phone where nothing is said. */
const SCREENS = { phone: undefined, desktop };

/**
 * Scores each kind of page with Lighthouse, as it does for a phone and for a desktop, and prints the audits that cost points. Arguments: content
 * folders (default: `content`, and that of a knowledge base as `init` makes it).
 */
export async function run(contents: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'));
  try {
    for (const content of contents.length > 0 ? contents : ['content', made(folder)]) {
      console.log(content);
      await score(content);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The content folder of a knowledge base as `init` makes it. */
function made(folder: string): string {
  const base = join(folder, 'made');
  const init = measure(process.execPath, ['scripts/init.ts', base, '--yes', '--no-install'], process.cwd());
  if (init?.status !== 0) throw new Error(`init failed: ${init?.output ?? 'it did not start'}`);
  // Content alone is built by the engine of this checkout: no package is installed for it.
  rmSync(join(base, 'package.json'));
  return join(base, 'content');
}

async function score(content: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'));
  const out = join(folder, 'site');
  const built = measure(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', out],
    process.cwd(),
  );
  if (built?.status !== 0) throw new Error(`the build failed: ${built?.output ?? 'it did not start'}`);
  const served = await serveFolder(out, '/', { compressed: true });
  const port = await freePort();
  const chromium = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const site = { content: resolve(content), folder: out, base: '/', url: served.url };
    console.log(['page', 'screen', ...CATEGORIES].join('\t'));
    for (const [kind, path] of Object.entries(kindsOfPages(site)))
      for (const [screen, config] of Object.entries(SCREENS)) {
        const flags = { port, logLevel: 'error' as const, onlyCategories: [...CATEGORIES] };
        const result = await lighthouse(new URL(path, served.url).href, flags, config);
        if (result === undefined) throw new Error(`Lighthouse gave no result for the page of kind ${kind}`);
        const { categories } = result.lhr;
        const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
        console.log([kind, screen, ...scores].join('\t'));
        for (const line of costly(result.lhr)) console.log(`  ${line}`);
      }
  } finally {
    await chromium.close();
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The audits that cost points, each with its category and what it found. */
function costly({ categories, audits }: Result): string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score = null, displayValue = '' } = audits[id] ?? {};
      return weight > 0 && score !== null && score < 0.9 ? [`${name}: ${id} ${score} ${displayValue}`] : [];
    }),
  );
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
