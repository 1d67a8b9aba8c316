import type { Answer } from './answer.ts';
import { combined, withoutResults } from './combined.ts';
import type { SearchIndex } from './engine.ts';
import { readTexts, readWords } from './later-texts.ts';
import type { Archive, Library } from './library.ts';
import { NO_POSTS, type PostsFound, queryPosts } from './posts.ts';
import { type QueryOptions, query, respelled } from './query.ts';
import { parseQuestion } from './question.ts';

/** Maximum rounds of loading the texts of results: each may change the results a little. */
const ROUNDS = 3;

/** Answers a query in two steps: first from the titles of entries, then from everything, texts and posts included. */
export async function* answers(
  { index, archive }: Library,
  text: string,
  options: QueryOptions = {},
): AsyncGenerator<Answer> {
  const entries = query(index, text, options);
  if (archive === undefined || text.trim() === '') return yield entries;
  yield { ...(entries.how === 'some' ? withoutResults(entries) : entries), unfinished: true };
  const posts = await postsFound(archive, index, text, options);
  const meant = posts.corrected.size > 0 ? respelled(text, posts.corrected) : text;
  if (meant !== text) await readWords(index, archive.texts, meant);
  const wanted = posts.signed === true ? { ...options, signed: true } : options;
  let answer = combined(text, query(index, meant, wanted), posts, index);
  for (let round = 0; round < ROUNDS && (await readTexts(index, archive.texts, answer)); round++)
    answer = combined(text, query(index, meant, wanted), posts, index);
  yield answer;
}

/** The complete answer. */
export async function ask(library: Library, text: string, options: QueryOptions = {}): Promise<Answer> {
  let last: Answer | undefined;
  for await (const answer of answers(library, text, options)) last = answer;
  if (last === undefined) throw new Error('a query has no answer');
  return last;
}

/**
 * Searches posts while the index loads the words of its entries' texts. If only entries are wanted and none matches, posts are searched
 * too, because their vocabulary can correct typing errors.
 */
async function postsFound(
  archive: Archive,
  index: SearchIndex,
  text: string,
  options: QueryOptions,
): Promise<PostsFound> {
  const { perKind = 5, asTyped = false, facets = false } = options;
  const question = parseQuestion(text);
  const search = async () => queryPosts(await archive.posts(), question, { shown: perKind, asTyped, facets });
  const words = readWords(index, archive.texts, text);
  const wantsPosts = [options.kinds ?? [], question.kinds].every(
    (kinds) => kinds.length === 0 || kinds.includes('post'),
  );
  if (wantsPosts) return (await Promise.all([search(), words]))[0];
  await words;
  if (asTyped || query(index, text, options).total > 0) return NO_POSTS;
  return { ...NO_POSTS, corrected: (await search()).corrected };
}
