import type { Answer } from './answer.ts';
import { combined } from './combined.ts';
import type { Archive, Library } from './library.ts';
import { NO_POSTS, type PostsFound, queryPosts } from './posts.ts';
import { type QueryOptions, query } from './query.ts';
import { parseQuestion } from './question.ts';

/** What a query finds in a library, posts and the words of evidence included. */
export async function ask(library: Library, text: string, options: QueryOptions = {}): Promise<Answer> {
  const { archive } = library;
  if (archive === undefined || text.trim() === '') return query(library.index, text, options);
  const [found] = await Promise.all([askPosts(archive, text, options), archive.addEvidence()]);
  return together(library, text, options, found);
}

/** What a query finds among the posts of an archive. */
export async function askPosts(archive: Archive, text: string, options: QueryOptions): Promise<PostsFound> {
  if (options.kinds?.includes('post') === false) return NO_POSTS;
  return queryPosts(await archive.posts(), parseQuestion(text), {
    shown: options.perKind ?? 5,
    asTyped: options.asTyped === true,
    facets: options.facets === true,
  });
}

/** Entries and posts in one answer. Where words were corrected for the posts, the entries are those for what was meant. */
export function together({ index }: Library, text: string, options: QueryOptions, found: PostsFound): Answer {
  const answer = combined(text, query(index, text, options), found, index);
  if (found.corrected.size === 0 || answer.corrected === undefined) return answer;
  return combined(text, query(index, answer.corrected, options), found, index);
}
