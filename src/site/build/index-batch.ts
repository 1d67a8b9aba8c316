import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { restored, wholeText } from '../../entries/index.ts';
import {
  type PageRecord,
  PLACES_PER_FILE,
  pageRecord,
  pageWords,
  SpellingCounts,
  type UncutPost,
} from '../../search/index.ts';
import { type SharedSegments, sharedLines } from '../../segments/index.ts';
import { type BatchCounts, type BatchFolders, type IndexedBatch, packBatch } from './packed-batch.ts';

/** Posts that one process of Pagefind indexes. It keeps its index in memory until everything is written. */
export interface PostBatch {
  /** Hash of the posts, and of the code that cuts them into words. */
  readonly of: string;
  readonly posts: readonly UncutPost[];
  /** The index of each of these posts among all posts of the archive. */
  readonly places: readonly number[];
}

/** What else is needed to index a batch. */
export interface ToIndexBatch extends BatchFolders {
  /** The segments of all posts of the archive. */
  readonly segments: SharedSegments;
}

/** Most records that are sent to Pagefind and not answered yet: so many that Pagefind never waits for the next, so few that they take little memory. */
const AT_ONCE = 64;
/** Posts after which the event loop gets a turn, so that what was sent is written to Pagefind's pipe, which holds some 30 records. */
const TURN = 8;

/** Indexes a batch in a process of Pagefind, which ends before this resolves, and stores the result in the cache. */
export async function indexBatch(batch: PostBatch, given: ToIndexBatch): Promise<IndexedBatch> {
  const written = join(given.folder, `pagefind-${batch.of}`);
  const counted = await writeIndex(batch, given, written);
  const indexed = packBatch(batch.of, written, given, counted);
  rmSync(written, { recursive: true, force: true });
  return indexed;
}

async function writeIndex(
  { posts, places }: PostBatch,
  { segments }: ToIndexBatch,
  outputPath: string,
): Promise<BatchCounts> {
  const counts = new SpellingCounts();
  let length = 0;
  process.env[PLACES_PER_FILE.variable] = String(PLACES_PER_FILE.places);
  const { index, errors } = await createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const sent: Promise<{ errors: string[] }>[] = [];
  for (const [at, post] of posts.entries()) {
    const { text, attached } = wholeText(restored(post.entry));
    const words = pageWords(sharedLines(text, places[at] ?? 0, segments, attached));
    counts.add(post.title, words.said);
    length += wordsIn(words.content);
    sent.push(index.addCustomRecord(wellFormed(pageRecord({ ...post, ...words }))));
    if (sent.length === AT_ONCE) await settled(sent.splice(0, AT_ONCE / 2));
    else if (at % TURN === 0) await setImmediate();
  }
  await settled(sent);
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await close();
  return { counts, words: length };
}

/** The number of words of a text as Pagefind counts them: separated by white space. */
function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** A record without lone surrogates, which Pagefind cannot read. */
function wellFormed(record: PageRecord): PageRecord {
  return {
    ...record,
    content: record.content.toWellFormed(),
    meta: Object.fromEntries(Object.entries(record.meta).map(([name, text]) => [name, text.toWellFormed()])),
  };
}

/** Waits for Pagefind's answers; throws the reason if it refused a record. */
async function settled(sent: readonly Promise<{ errors: string[] }>[]): Promise<void> {
  const answers = await Promise.all(sent);
  const refused = answers.find(({ errors }) => errors.length > 0);
  if (refused !== undefined) throw new Error(`Pagefind refused a post: ${refused.errors.join('; ')}`);
}
