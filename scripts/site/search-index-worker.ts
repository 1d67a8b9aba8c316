import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { spellControls } from '../../src/controls/index.ts';
import { readKept } from '../../src/disk/index.ts';
import { type Entry, restored, wholeText } from '../../src/entries/index.ts';
import {
  PLACES,
  PLACES_PER_FILE,
  pageRecord,
  pageWords,
  SpellingCounts,
  textPieces,
  type UncutPost,
} from '../../src/search/index.ts';
import { type SharedSegments, segmentWhole, sharedLines } from '../../src/segments/index.ts';
import { codeDigest } from './code-digest.ts';
import { writeTexts, writeWords } from './search-index-files.ts';
import { filesIn, isAsWritten, RECORD_VERSION, takeOver, type WrittenFile } from './written-files.ts';

/** What a thread of indexing is given. */
export interface ToIndex {
  /** The files come to lie in it as in the site. */
  readonly folder: string;
  /** The site that the last build left, and its record of the index. */
  readonly last: { readonly site: string; readonly record: string };
  readonly posts: readonly UncutPost[];
  /** Of all posts of the archive, and the place among those of each of these. */
  readonly segments: SharedSegments;
  readonly places: readonly number[];
  /** Texts whose words belong to the vocabulary, however rare. */
  readonly curated: readonly string[];
  /** The text of each of the records that are published without (`archiveRecords`), in their order. */
  readonly texts: readonly string[];
}

/** What an index of posts was made of. */
interface Made {
  /** Hash of the posts, and of the code that cuts them into words. */
  readonly of: string;
  /** How many posts have each word. */
  readonly counts: ReturnType<SpellingCounts['toJSON']>;
  /** Words of all posts together, as Pagefind counts them. */
  readonly words: number;
}

/** What indexing counts. */
interface Counted {
  readonly counts: SpellingCounts;
  readonly words: number;
}

/** What became of it. */
export interface Indexed extends Made {
  readonly posts: number;
  /** From the start of the thread, in seconds. */
  readonly seconds: number;
  /** Paths of Pagefind's files, from the folder. */
  readonly files: readonly string[];
}

/** What a build leaves for the next: what its index was made of, and Pagefind's files of it as they lie in the site. */
export interface IndexRecord extends Made {
  readonly files: readonly WrittenFile[];
}

const CODE = codeDigest();

/** Records on their way to Pagefind at once: it never waits for one, and memory stays small. */
const AT_ONCE = 256;
/** Posts after which what is on its way is let go on: a pipe holds some 30 records. */
const TURN = 8;
/** What Pagefind writes beside the index: interfaces of its own, which no page of ours loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

async function makeIndex(given: ToIndex): Promise<Indexed> {
  const start = performance.now();
  const { folder, posts, curated, texts } = given;
  const of = digestOf(posts);
  const { counts, words } = (await indexOfLastBuild(given, of)) ?? (await indexPosts(given));
  const files = filesIn(join(folder, PLACES.pagefind)).map((file) => relative(folder, file));
  const pieces = textPieces(texts.map((text) => ({ text })));
  writeTexts(folder, pieces);
  writeWords(folder, counts.pieces(curated), posts, words, pieces);
  const took = (performance.now() - start) / 1000;
  return { posts: posts.length, seconds: took, of, counts: counts.toJSON(), words, files };
}

/** Takes over what the last build made of the same posts. Returns what it counted; nothing where there is no such index, whole. */
async function indexOfLastBuild({ folder, last }: ToIndex, of: string): Promise<Counted | undefined> {
  const record = recordIn(last.record);
  if (record?.of !== of || !record.files.every((file) => isAsWritten(last.site, file))) return undefined;
  await takeOver(
    record.files.map(([path]) => path),
    last.site,
    folder,
  );
  return { counts: new SpellingCounts(record.counts), words: record.words };
}

/** The record of the last build; nothing where there was none, or it cannot be read. */
function recordIn(file: string): IndexRecord | undefined {
  const text = readKept(file, RECORD_VERSION);
  return text === undefined ? undefined : (JSON.parse(text) as IndexRecord);
}

function digestOf(posts: readonly UncutPost[]): string {
  const hash = createHash('sha256').update(CODE);
  for (const { entry, ...post } of posts) hash.update(JSON.stringify([post, wordsOf(entry)]));
  return hash.digest('hex');
}

/** What another text of a post would have other of: hashes of what was sent, and the text of a file without one. */
function wordsOf({ data, attached }: Entry<'posts'>): unknown[] {
  const hashed = data.attachments.every(({ file, sha256 }) => file === undefined || sha256 !== undefined);
  return [data.body, data.attachments, hashed ? [] : attached];
}

/** Makes the index of the posts. */
async function indexPosts({ folder, posts, segments, places }: ToIndex): Promise<Counted> {
  rmSync(folder, { recursive: true, force: true });
  const counts = new SpellingCounts();
  let length = 0;
  process.env[PLACES_PER_FILE.variable] = String(PLACES_PER_FILE.places);
  const { index, errors } = await createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const sent: Promise<{ errors: string[] }>[] = [];
  for (const [at, post] of posts.entries()) {
    const { text: asSent, attached } = wholeText(post.entry);
    const text = spellControls(asSent);
    const isAsSent = text === asSent;
    const words = pageWords(
      isAsSent ? sharedLines(text, places[at] ?? 0, segments, attached) : segmentWhole(text, attached),
    );
    counts.add(post.title, words.said);
    length += wordsIn(words.content);
    sent.push(index.addCustomRecord(pageRecord({ ...shown(post), ...words })));
    if (sent.length === AT_ONCE) await settled(sent.splice(0, AT_ONCE / 2));
    else if (at % TURN === 0) await setImmediate();
  }
  await settled(sent);
  const outputPath = join(folder, PLACES.pagefind);
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await close();
  for (const file of readdirSync(outputPath)) if (UNUSED.test(file)) rmSync(join(outputPath, file));
  return { counts, words: length };
}

/** How many words a text has for Pagefind: what white space parts. */
function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** A post's header as its page shows it. */
function shown(post: UncutPost): UncutPost {
  return { ...post, title: spellControls(post.title), author: spellControls(post.author) };
}

/** Waits for the records that are on their way; throws what Pagefind says of the first that it refused. */
async function settled(sent: readonly Promise<{ errors: string[] }>[]): Promise<void> {
  const answers = await Promise.all(sent);
  const refused = answers.find(({ errors }) => errors.length > 0);
  if (refused !== undefined) throw new Error(`Pagefind refused a post: ${refused.errors.join('; ')}`);
}

const given = workerData as ToIndex;
for (const { entry } of given.posts) restored(entry);
parentPort?.postMessage(await makeIndex(given));
