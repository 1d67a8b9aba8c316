import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import {
  PLACES,
  PLACES_PER_FILE,
  pageRecord,
  pageWords,
  SpellingCounts,
  textPieces,
  type UncutPost,
} from '../../src/search/index.ts';
import { type SharedSegments, segmentLines, sharedLines } from '../../src/segments/index.ts';
import { spellControls } from '../../src/site/post/controls.ts';
import { codeDigest } from './code-digest.ts';
import { write, writeTexts, writeWords } from './search-index-files.ts';

/** What a thread of indexing is given. */
export interface ToIndex {
  /** The files come to lie in it as in the site. It may hold those of the last build. */
  readonly folder: string;
  readonly posts: readonly UncutPost[];
  /** Of all posts of the archive, and the place among those of each of these. */
  readonly segments: SharedSegments;
  readonly places: readonly number[];
  /** Texts whose words belong to the vocabulary, however rare. */
  readonly curated: readonly string[];
  /** The text of each of the records that are published without (`archiveRecords`), in their order. */
  readonly texts: readonly string[];
}

/** What became of it. */
export interface Indexed {
  readonly posts: number;
  /** From the start of the thread, in seconds. */
  readonly seconds: number;
}

/** What the thread tells: `sent` when all posts are with Pagefind, so that little is left for it but to wait; at last what became of them. */
export type Told = 'sent' | Indexed;

/** What was counted of the posts that an index was made of. */
interface Counted {
  readonly of: string;
  readonly counts: ReturnType<SpellingCounts['toJSON']>;
}

const COUNTED = 'counted.json';
/** What an index depends on besides its posts: the code that cuts them into words. */
const CODE = codeDigest();

/** Records on their way to Pagefind at once: it works on all cores, and memory stays small. */
const AT_ONCE = 256;
/** What Pagefind writes beside the index: interfaces of its own, which no page of ours loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

async function makeIndex(given: ToIndex): Promise<Indexed> {
  const start = performance.now();
  const { folder, posts, curated, texts } = given;
  const counts = indexOfLastBuild(folder, posts) ?? (await indexPosts(given));
  rmSync(join(folder, 'search'), { recursive: true, force: true });
  const pieces = textPieces(texts.map((text) => ({ text })));
  writeTexts(folder, pieces);
  writeWords(folder, counts.pieces(curated), posts, pieces);
  return { posts: posts.length, seconds: (performance.now() - start) / 1000 };
}

/** What the last build counted, where it indexed the same posts. */
function indexOfLastBuild(folder: string, posts: readonly UncutPost[]): SpellingCounts | undefined {
  try {
    const last = JSON.parse(readFileSync(join(folder, COUNTED), 'utf8')) as Counted;
    return last.of === digestOf(posts) ? new SpellingCounts(last.counts) : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(posts: readonly UncutPost[]): string {
  const hash = createHash('sha256').update(CODE);
  for (const post of posts) hash.update(JSON.stringify(post));
  return hash.digest('hex');
}

/** Makes the index of the posts. Its counts are written last: without them there is no index. */
async function indexPosts({ folder, posts, segments, places }: ToIndex): Promise<SpellingCounts> {
  rmSync(folder, { recursive: true, force: true });
  const counts = new SpellingCounts();
  process.env[PLACES_PER_FILE.variable] = String(PLACES_PER_FILE.places);
  const { index, errors } = await createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const sent: Promise<{ errors: string[] }>[] = [];
  for (const [at, post] of posts.entries()) {
    const text = spellControls(post.text);
    const isAsSent = text === post.text;
    const words = pageWords(isAsSent ? sharedLines(text, places[at] ?? 0, segments) : segmentLines(text));
    counts.add(post.title, words.said);
    sent.push(index.addCustomRecord(pageRecord({ ...shown(post), ...words })));
    if (sent.length === AT_ONCE) await settled(sent);
  }
  await settled(sent);
  tell('sent');
  const outputPath = join(folder, PLACES.pagefind);
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await close();
  for (const file of readdirSync(outputPath)) if (UNUSED.test(file)) rmSync(join(outputPath, file));
  const counted: Counted = { of: digestOf(posts), counts: counts.toJSON() };
  write(join(folder, COUNTED), JSON.stringify(counted));
  return counts;
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

function tell(what: Told): void {
  parentPort?.postMessage(what);
}

tell(await makeIndex(workerData as ToIndex));
