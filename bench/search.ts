import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { chromium, type Page } from 'playwright-core';
import { startSearchIndex } from '../scripts/site/search-index.ts';
import { ROOT } from '../scripts/site/settings.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase, type PostNode } from '../src/knowledge/index.ts';
import {
  createIndex,
  PLACES,
  packRecords,
  query,
  recordsButPosts,
  type SearchRecord,
} from '../src/search/index.ts';
import { ownParagraphs } from '../src/search/own-words.ts';
import { launchChromium } from '../tests/browser/harness/chromium.ts';
import { curatedRecords } from './support/curated-records.ts';
import { identifiers, knownItems, WAYS } from './support/known-items.ts';
import { measure, seconds } from './support/measure.ts';
import { random } from './support/random.ts';
import { askWorker, longTasks, typeIntoPalette, watchLongTasks } from './support/search-in-browser.ts';
import { type CountedServer, serveCounted } from './support/serve-counted.ts';
import { writeVariedPosts } from './support/varied-posts.ts';

const POSTS = 10_000;
const CURATED = 3000;
const QUERIES = 200;
/** Name of the index that is measured, apart from those of sites. What an earlier run left of it is not taken over. */
const INDEX = 'bench-search';

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

/** Writes the records of an archive as its build does: arguments without the words they rest on, and these apart. */
function publish(site: string, records: readonly SearchRecord[]): void {
  const isArgument = ({ kind }: SearchRecord) => kind === 'argument';
  const sent = records.map((record) => (isArgument(record) ? { ...record, text: '' } : record));
  const evidence = records.filter(isArgument).map(({ address, text }) => [address, text]);
  writeFileSync(join(site, PLACES.records), JSON.stringify(packRecords(sent)));
  writeFileSync(join(site, PLACES.evidence), JSON.stringify(Object.fromEntries(evidence)));
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
  const kept = join(process.cwd(), '.parley', 'search', 'bench');
  rmSync(kept, { recursive: true, force: true });
  const start = performance.now();
  rmSync(join(ROOT, '.parley', 'search', INDEX), { recursive: true, force: true });
  const indexing = startSearchIndex(kb, INDEX, 'archive');
  const begun = performance.now();
  await indexing.putInto(out);
  const wall = (performance.now() - start) / 1000;
  rmSync(kept, { recursive: true, force: true });
  console.log(
    `index: ${seconds(wall)}, of which the thread that renders pages is held ${(begun - start).toFixed(0)} ms`,
  );
}

/** The engine of curated entries beside Fuse's token search over the same ones, in this process. */
function enginesOver(records: readonly SearchRecord[], curated: readonly SearchRecord[]): void {
  const ours = createIndex(records);
  const keys = [{ name: 'title', weight: 3 }, { name: 'names', weight: 2 }, 'text', 'author'];
  const options = { useTokenSearch: true, tokenMatch: 'all' as const, threshold: 0.25, ignoreLocation: true };
  const fuse = new Fuse([...records], { ...options, keys, includeScore: true });
  const next = random(17);
  for (const words of [1, 3]) {
    const asked = Array.from({ length: 60 }, () => queryOf(curated, words, next));
    const typed = asked.map((text) => WAYS['one typo']?.(text.split(' '), next) ?? text);
    for (const [how, texts] of [
      ['as typed', asked],
      ['one typo', typed],
    ] as const) {
      const time = (search: (text: string) => unknown) => texts.map((text) => timed(() => search(text)));
      console.log(
        `curated, ${words} word${words > 1 ? 's' : ''} ${how}, p95: inverted index ${ms(p95(time((text) => query(ours, text))))}, Fuse token search ${ms(p95(time((text) => fuse.search(text, { limit: 20 }))))}`,
      );
    }
  }
}

/** Words of one entry, following one another. */
function queryOf(curated: readonly SearchRecord[], count: number, next: () => number): string {
  for (;;) {
    const { title, text } = curated[Math.floor(next() * curated.length)] ?? { title: '', text: '' };
    const words = `${title} ${text}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    if (words.length < count) continue;
    const from = Math.floor(next() * (words.length - count + 1));
    return words.slice(from, from + count).join(' ');
  }
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

/** Bytes before the search is opened, to the first result, and of later queries; returns the address of the worker. */
async function bytes(page: Page, server: CountedServer, posts: readonly PostNode[]): Promise<string> {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  const before = server.take().filter(([path]) => /search\/|pagefind|worker|palette/.test(path));
  console.log(`bytes before the search is opened: ${sum(before)}`);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  const [item, ...items] = knownItems(posts, 31, 23);
  await typeIntoPalette(page, [item?.words.slice(0, 3).join(' ') ?? '']);
  const first = server.take();
  console.log(`bytes to the first result: ${kb(sum(first))}`);
  for (const [what, pattern] of Object.entries(PARTS))
    console.log(`  ${what}: ${kb(sum(first.filter(([path]) => pattern.test(path))))}`);
  await page.waitForLoadState('networkidle');
  console.log(`afterwards, words of evidence: ${kb(sum(server.take()))}`);
  for (const way of ['as typed', 'one typo']) {
    const next = random(5);
    const costs: number[] = [];
    for (const { words } of items) {
      await typeIntoPalette(page, [WAYS[way]?.(words.slice(0, 3), next) ?? '']);
      costs.push(sum(server.take()));
    }
    console.log(
      `bytes of a further query, three words, ${way}: median ${kb(middle(costs))}, p95 ${kb(p95(costs))}, mean ${kb(costs.reduce((a, b) => a + b, 0) / costs.length)}`,
    );
  }
  return first.map(([path]) => path).find((path) => /worker-/.test(path)) ?? '';
}

const PARTS: Readonly<Record<string, RegExp>> = {
  'scripts of the palette and the worker': /_astro/,
  'curated entries, people, threads': /search\//,
  'Pagefind: script and WebAssembly': /pagefind\.js|wasm/,
  'Pagefind: the table of the archive': /pf_meta|pagefind-entry/,
  'Pagefind: words': /pf_index/,
  'Pagefind: posts shown': /pf_fragment/,
};

async function latency(
  page: Page,
  curated: readonly SearchRecord[],
  posts: readonly PostNode[],
): Promise<void> {
  const next = random(29);
  await watchLongTasks(page);
  for (const words of [1, 3]) {
    const asked = Array.from({ length: 60 }, () => queryOf(curated, words, next));
    await typeIntoPalette(page, asked);
    const timings = await typeIntoPalette(page, asked);
    console.log(
      `curated results, ${words} word${words > 1 ? 's' : ''}: p95 ${ms(p95(timings.map(({ first }) => first)))}, median ${ms(middle(timings.map(({ first }) => first)))}`,
    );
  }
  const asked = knownItems(posts, 100, 31).map(({ words }) => words.slice(0, 3).join(' '));
  await typeIntoPalette(page, asked);
  const warm = await typeIntoPalette(page, asked);
  console.log(
    `post results, warm, three words: p95 ${ms(p95(warm.map(({ all }) => all)))}, median ${ms(middle(warm.map(({ all }) => all)))}`,
  );
  const long = await longTasks(page);
  console.log(
    `tasks of more than 50 ms on the main thread: ${long.length}${long.length > 0 ? ` (longest ${Math.max(...long)} ms)` : ''}`,
  );
}

async function found(page: Page, worker: string, posts: readonly PostNode[]): Promise<void> {
  const items = knownItems(posts, QUERIES);
  const recalls: string[] = [];
  for (const [way, typed] of Object.entries(WAYS)) {
    const next = random(41);
    const answers = await askWorker(
      page,
      worker,
      items.map(({ words }) => typed(words, next)),
    );
    const hits = answers.filter(({ posts: ids }, i) => ids.includes(items[i]?.id ?? '')).length;
    recalls.push(`${way} ${(hits / QUERIES).toFixed(3)}`);
  }
  console.log(`known item, ${QUERIES} queries, recall at 10: ${recalls.join(', ')}`);
  const named = identifiers(posts, QUERIES);
  for (const [how, cut] of [
    ['whole', 1],
    ['by a prefix of three quarters', 0.75],
  ] as const) {
    const typed = named.map(({ identifier }) => identifier.slice(0, Math.ceil(identifier.length * cut)));
    const answers = await askWorker(page, worker, typed);
    const misses = named.filter(({ ids }, i) => !answers[i]?.posts.some((id) => ids.has(id)));
    console.log(
      `identifiers, ${how}: ${(1 - misses.length / named.length).toFixed(3)}${
        misses.length > 0
          ? ` (not ${misses
              .slice(0, 5)
              .map(({ identifier }) => identifier)
              .join(', ')})`
          : ''
      }`,
    );
  }
}

function miniSearch(posts: readonly PostNode[]): void {
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  mini.addAll(
    posts.map(({ id, text, entry }) => ({
      id,
      title: entry.data.subject,
      text: ownParagraphs(text)
        .map((paragraph) => paragraph.text)
        .join(' '),
    })),
  );
  const items = knownItems(posts, QUERIES);
  const recalls = Object.entries(WAYS).map(([way, typed]) => {
    const next = random(41);
    const hits = items.filter(({ id, words }) =>
      mini
        .search(typed(words, next))
        .slice(0, 10)
        .some((result) => result.id === id),
    ).length;
    return `${way} ${(hits / QUERIES).toFixed(3)}`;
  });
  console.log(`the same by MiniSearch 7.2 (prefix, fuzzy 0.2): ${recalls.join(', ')}`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function sum(sent: readonly (readonly [string, number])[]): number {
  return sent.reduce((total, [, bytesSent]) => total + bytesSent, 0);
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kb(bytesSent: number): string {
  return `${(bytesSent / 1000).toFixed(0)} KB`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
