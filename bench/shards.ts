import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import {
  type Manifest,
  PLACES,
  type Posts,
  parseQuestion,
  queryPosts,
  rankedWords,
  rankings,
  severalAsOne,
} from '../src/search/index.ts';
import { serveFolder } from '../tests/browser/harness/static-server.ts';
import { openIndexes } from '../tests/support/pagefind-index.ts';
import { cutContent } from './support/cut-content.ts';
import { knownItems, WAYS } from './support/known-items.ts';
import { measure, seconds } from './support/measure.ts';
import { random } from './support/random.ts';

const SHARDS = 4;
const QUERIES = 200;

/**
 * A knowledge base cut into four, each built by a process of its own and searched as one as a portal does, against the
 * build of the whole: whether both find the same posts, and how many of the first ten are the same. Argument: an mbox.
 */
export async function run([source]: string[]): Promise<void> {
  if (source === undefined) throw new Error('usage: npm run bench -- shards FILE.mbox[.gz]');
  const folder = mkdtempSync(join(tmpdir(), 'bench-shards-'));
  const content = join(folder, 'content');
  try {
    built('import', ['scripts/import.ts', source, '--content', content]);
    const kb = buildKnowledge(await readEntries(content));
    const shards = cutContent(kb, content, SHARDS, join(folder, 'shards'));
    const sites = [content, ...shards].map((of, i) => {
      const out = join(folder, `site-${i}`);
      const what = i === 0 ? 'the whole' : `shard ${i}`;
      built(what, ['scripts/build.ts', '--content', of, '--out', out, '--search', 'archive']);
      return out;
    });
    const [whole = '', ...parts] = sites;
    const real = [...kb.posts.values()].filter(({ entry }) => entry.data.reconstructed === undefined);
    for (const way of ['as typed', 'cut to four letters']) {
      const next = random(41);
      const asked = knownItems(real, QUERIES).map(({ words }) => WAYS[way]?.(words, next) ?? '');
      await compare(way, asked, [whole], parts);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function built(what: string, args: readonly string[]): void {
  const ran = measure(process.execPath, args, process.cwd());
  if (ran?.status !== 0) throw new Error(`${args.join(' ')} failed: ${ran?.output ?? 'it did not start'}`);
  console.log(`${what}: ${seconds(ran.seconds)}, CPU ${seconds(ran.cpu)}`);
}

async function compare(
  way: string,
  asked: readonly string[],
  whole: readonly string[],
  parts: readonly string[],
): Promise<void> {
  const [one, several] = [await found(asked, whole), await found(asked, parts)];
  let same = 0;
  const common: number[] = [];
  for (const [i, ids] of one.entries()) {
    const others = several[i] ?? [];
    const there = new Set(others);
    if (ids.length === others.length && ids.every((id) => there.has(id))) same++;
    const first = new Set(others.slice(0, 10));
    if (ids.length >= 10) common.push(ids.slice(0, 10).filter((id) => first.has(id)).length);
  }
  const sorted = common.sort((a, b) => a - b);
  console.log(
    `${asked.length} queries, ${way}: the same posts for ${same}; of the first ten of ${common.length} with so many, in common: at least 8 for ${common.filter((many) => many >= 8).length}, mean ${(sorted.reduce((sum, many) => sum + many, 0) / sorted.length).toFixed(2)}, fewest ${sorted[0]}`,
  );
}

/** The posts that each query finds, in order. */
async function found(asked: readonly string[], sites: readonly string[]): Promise<string[][]> {
  const served = await Promise.all(sites.map((site) => serveFolder(site, '/')));
  try {
    const posts = await open(
      sites,
      served.map(({ url }) => url),
    );
    const all: string[][] = [];
    for (const text of asked) {
      const { group } = await queryPosts(posts, parseQuestion(text), { shown: Number.POSITIVE_INFINITY });
      all.push(
        (group?.results ?? []).map(({ record }) => /posts\/([^/]+)\//.exec(record.address)?.[1] ?? ''),
      );
    }
    return all;
  } finally {
    for (const server of served) server.close();
  }
}

/** The posts of sites, searched as one. */
async function open(sites: readonly string[], urls: readonly string[]): Promise<Posts> {
  const manifests = sites.map(
    (site) => JSON.parse(readFileSync(join(site, PLACES.manifest), 'utf8')) as Manifest,
  );
  const words = async (length: number) =>
    rankedWords(
      sites.flatMap((site, i) => {
        const manifest = manifests[i];
        if (manifest?.search !== 'archive' || !(length in manifest.words)) return [];
        return [
          readFileSync(join(site, PLACES.words(length)), 'utf8')
            .trimEnd()
            .split('\n'),
        ];
      }),
    );
  return {
    pagefind: severalAsOne(
      await openIndexes(urls, rankings(manifests.flatMap((one) => (one.search === 'archive' ? [one] : [])))),
    ),
    spelling: { words },
    valuesOf: ({ value }) => new Set([value]),
    debateTitle: () => '',
    years: [1990, 2030],
  };
}
