import {
  type Answer,
  combined,
  NO_POSTS,
  type PostsFound,
  parseQuestion,
  type QueryOptions,
  query,
  queryPosts,
  readTexts,
  readWords,
  respelled,
  type SearchIndex,
  withoutResults,
} from '../../search/browser.ts';
import { type Archive, type Library, openLibrary } from './library.ts';
import type { Question, Reply } from './protocol.ts';

let library: Promise<Library> | undefined;
/** The latest question: what an earlier one still waits for is of no use to anybody. */
let latest = 0;

/** Rounds of reading the texts of results, each of which may change a little which these are. */
const ROUNDS = 3;

/** Tells what a question finds: first among the titles of curated entries, then among their texts and posts too. */
async function answer({ id, text, options, homes }: Question, tell: (answer: Answer) => void): Promise<void> {
  library ??= openLibrary(homes);
  const { index, archive } = await library;
  const entries = query(index, text, options);
  if (archive === undefined || text.trim() === '') return tell(entries);
  tell({ ...(entries.how === 'some' ? withoutResults(entries) : entries), unfinished: true });
  const found = await postsFound(archive, index, text, options);
  const meant = found.corrected.size > 0 ? respelled(text, found.corrected) : text;
  if (meant !== text) await readWords(index, archive.texts, meant);
  for (let round = 1; id === latest; round++) {
    const together = combined(text, query(index, meant, options), found, index);
    if (round === ROUNDS || !(await readTexts(index, archive.texts, together))) return tell(together);
  }
}

/**
 * What is found among posts, while the index learns where the words stand in the texts of its entries. Where only
 * entries are wanted and none is found, posts still tell what may have been mistyped: they have the archive's vocabulary.
 */
async function postsFound(
  archive: Archive,
  index: SearchIndex,
  text: string,
  options: QueryOptions,
): Promise<PostsFound> {
  const { perKind = 5, asTyped = false, facets = false } = options;
  const search = async () =>
    queryPosts(await archive.posts(), parseQuestion(text), { shown: perKind, asTyped, facets });
  const words = readWords(index, archive.texts, text);
  if (options.kinds?.includes('post') !== false) return (await Promise.all([search(), words]))[0];
  await words;
  if (asTyped || query(index, text, options).total > 0) return NO_POSTS;
  return { ...NO_POSTS, corrected: (await search()).corrected };
}

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id } = data;
  latest = id;
  const tell = (reply: Reply) => {
    if (id === latest) self.postMessage(reply);
  };
  try {
    await answer(data, (found) => tell({ id, answer: found }));
  } catch (error) {
    // The next question tries again: the network may be back.
    library = undefined;
    tell({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
