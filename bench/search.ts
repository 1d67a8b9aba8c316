import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase, type PostNode } from '../src/knowledge/index.ts';
import {
  type Manifest,
  PLACES,
  packRecords,
  recordsButPosts,
  type SearchRecord,
  textPieces,
  withoutText,
} from '../src/search/index.ts';
import { startSearchIndex } from '../src/site/build/search-index.ts';
import { write, writeTexts } from '../src/site/build/search-index-files.ts';
import { launchChromium } from '../tests/browser/harness/chromium.ts';
import { enginesOver } from './support/curated-engines.ts';
import { curatedRecords } from './support/curated-records.ts';
import { measure, seconds } from './support/measure.ts';
import { bytes } from './support/search-bytes.ts';
import { latency } from './support/search-latency.ts';
import { found, miniSearch } from './support/search-recall.ts';
import { serveCounted } from './support/serve-counted.ts';
import { writeVariedPosts } from './support/varied-posts.ts';

const POSTS = 10_000;
const CURATED = 3000;

/**
 * The search of an archive of 10,000 posts with 3,000 curated entries: what its index costs, what a browser loads over
 * loopback HTTP, how long answers take, and how often a known post is found, beside MiniSearch over the same posts.
 * Arguments: an mbox (of fewer posts, more are made of it), or a content folder.
 */
export async function run(args: string[]): Promise<void> {
  const [source, posts = String(POSTS)] = args;
  if (source === undefined) throw new Error('usage: npm run bench -- search FILE.mbox[.gz]|CONTENT [POSTS]');
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const content = /\.mbox(?:\.gz)?$/.test(source) ? imported(source, Number(posts), folder) : source;
    const kb = buildKnowledge(await readEntries(content));
    const real = [...kb.posts.values()].filter(({ entry }) => entry.data.reconstructed === undefined);
    const site = join(folder, 'site');
    mustRun(['scripts/build.ts', '--content', 'content', '--out', site]);
    const curated = curatedRecords(real, CURATED);
    const records = [...curated, ...recordsButPosts(kb)];
    await index(kb, site);
    publish(site, records);
    console.log(
      `${kb.posts.size} posts, ${curated.length} curated entries, ${records.length - curated.length} people and threads`,
    );
    enginesOver(records, curated);
    await inBrowser(site, real, curated);
    miniSearch(real);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the records of an archive as its build does: without their texts, and these in pieces. */
function publish(site: string, records: readonly SearchRecord[]): void {
  write(join(site, PLACES.records), JSON.stringify(packRecords(records.map(withoutText))));
  const pieces = textPieces(records);
  writeTexts(site, pieces);
  const manifest = JSON.parse(readFileSync(join(site, PLACES.manifest), 'utf8')) as Manifest;
  write(
    join(site, PLACES.manifest),
    JSON.stringify({ ...manifest, texts: { first: pieces.first, pieces: pieces.texts.length } }),
  );
}

function imported(source: string, posts: number, folder: string): string {
  const mbox = join(folder, 'posts.mbox');
  writeVariedPosts(source, mbox, posts);
  const content = join(folder, 'content');
  mustRun(['scripts/import.ts', mbox, '--content', content]);
  return content;
}

function mustRun(args: readonly string[]): void {
  const ran = measure(process.execPath, args, process.cwd());
  if (ran?.status !== 0) throw new Error(`${args.join(' ')} failed: ${ran?.output ?? 'it did not start'}`);
}

async function index(kb: KnowledgeBase, out: string): Promise<void> {
  const start = performance.now();
  const folder = `${out}-index`;
  const indexing = startSearchIndex(kb, { folder, out, record: join(folder, 'none') }, 'archive');
  const begun = performance.now();
  await indexing.putInto(out);
  const wall = (performance.now() - start) / 1000;
  console.log(
    `index: ${seconds(wall)}, of which the thread that renders pages is held ${(begun - start).toFixed(0)} ms`,
  );
}

async function inBrowser(
  site: string,
  posts: readonly PostNode[],
  curated: readonly SearchRecord[],
): Promise<void> {
  const server = await serveCounted(site);
  const chrome = await launchChromium();
  try {
    const browser = await chromium.connect(chrome.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const worker = await bytes(page, server, posts);
    await latency(page, curated, posts);
    await found(page, worker, posts);
    await browser.close();
  } finally {
    await chrome.close();
    server.close();
  }
}
