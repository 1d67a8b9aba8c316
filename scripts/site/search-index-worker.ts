import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import {
  type Manifest,
  PLACES,
  pageRecord,
  pageWords,
  SpellingCounts,
  type UncutPost,
} from '../../src/search/index.ts';
import { spellControls } from '../../src/site/post/controls.ts';

/** What a thread of indexing is given. */
export interface ToIndex {
  /** An empty folder: the files come to lie in it as in the site. */
  readonly folder: string;
  readonly posts: readonly UncutPost[];
  /** Texts whose words belong to the vocabulary, however rare. */
  readonly curated: readonly string[];
}

/** What became of it. */
export interface Indexed {
  readonly posts: number;
  /** From the start of the thread, in seconds. */
  readonly seconds: number;
}

/** Records on their way to Pagefind at once: it works on all cores, and memory stays small. */
const AT_ONCE = 256;
/** What Pagefind writes beside the index: interfaces of its own, which no page of ours loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

async function makeIndex({ folder, posts, curated }: ToIndex): Promise<Indexed> {
  const start = performance.now();
  const counts = new SpellingCounts();
  const { index, errors } = await createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const sent: Promise<{ errors: string[] }>[] = [];
  for (const post of posts) {
    const words = pageWords(spellControls(post.text));
    counts.add(`${post.title} ${words.content}`);
    sent.push(index.addCustomRecord(pageRecord({ ...shown(post), ...words })));
    if (sent.length === AT_ONCE) await settled(sent);
  }
  await settled(sent);
  const outputPath = join(folder, PLACES.pagefind);
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await close();
  for (const file of readdirSync(outputPath)) if (UNUSED.test(file)) rmSync(join(outputPath, file));
  writeWords(folder, counts.pieces(curated), posts);
  return { posts: posts.length, seconds: (performance.now() - start) / 1000 };
}

/** A post's header as its page shows it. */
function shown(post: UncutPost): UncutPost {
  return { ...post, title: spellControls(post.title), author: spellControls(post.author) };
}

/** Waits for the records that are on their way; throws what Pagefind says of the first that it refused. */
async function settled(sent: Promise<{ errors: string[] }>[]): Promise<void> {
  const answers = await Promise.all(sent.splice(0));
  const refused = answers.find(({ errors }) => errors.length > 0);
  if (refused !== undefined) throw new Error(`Pagefind refused a post: ${refused.errors.join('; ')}`);
}

function writeWords(
  folder: string,
  pieces: ReadonlyMap<number, readonly string[]>,
  posts: readonly UncutPost[],
): void {
  for (const [length, words] of pieces) write(join(folder, PLACES.words(length)), `${words.join('\n')}\n`);
  const years = posts
    .flatMap(({ date }) => (date === '' ? [] : [Number(date.slice(0, 4))]))
    .sort((a, b) => a - b);
  const manifest: Manifest = {
    search: 'archive',
    posts: posts.length,
    years: [years[0] ?? 0, years.at(-1) ?? 0],
    words: Object.fromEntries(
      [...pieces].sort(([a], [b]) => a - b).map(([length, { length: many }]) => [length, many]),
    ),
  };
  write(join(folder, PLACES.manifest), JSON.stringify(manifest));
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

parentPort?.postMessage(await makeIndex(workerData as ToIndex));
