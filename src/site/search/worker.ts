import {
  type Answer,
  combined,
  NO_POSTS,
  type PostsFound,
  parseQuestion,
  type QueryOptions,
  query,
  queryPosts,
  withoutResults,
} from '../../search/browser.ts';
import { type Archive, type Library, openLibrary } from './library.ts';
import type { Question, Reply } from './protocol.ts';

let library: Promise<Library> | undefined;
/** The latest question: what an earlier one still waits for is of no use to anybody. */
let latest = 0;

/** Tells what a question finds: first among the curated entries, then among posts too, then by words of evidence as well. */
async function answer({ id, text, options, homes }: Question, tell: (answer: Answer) => void): Promise<void> {
  library ??= openLibrary(homes);
  const opened = await library;
  const { archive } = opened;
  const entries = query(opened.index, text, options);
  if (archive === undefined || text.trim() === '') return tell(entries);
  tell({ ...(entries.how === 'some' ? withoutResults(entries) : entries), unfinished: true });
  const found = await postsFound(archive, text, options);
  if (id !== latest) return;
  const first = together(opened, text, options, found);
  tell(first);
  if (!(await archive.addEvidence()) || id !== latest) return;
  const more = together(opened, text, options, found);
  if (more.total > first.total) tell(more);
}

async function postsFound(archive: Archive, text: string, options: QueryOptions): Promise<PostsFound> {
  if (options.kinds?.includes('post') === false) return NO_POSTS;
  return queryPosts(await archive.posts(), parseQuestion(text), {
    shown: options.perKind ?? 5,
    asTyped: options.asTyped === true,
    facets: options.facets === true,
  });
}

/** Entries and posts in one answer. Where words were corrected for the posts, the entries are those for what was meant. */
function together({ index }: Library, text: string, options: QueryOptions, found: PostsFound): Answer {
  const answer = combined(text, query(index, text, options), found, index);
  if (found.corrected.size === 0 || answer.corrected === undefined) return answer;
  return combined(text, query(index, answer.corrected, options), found, index);
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
