import { type Answer, combined, parseQuestion, query, queryPosts } from '../../search/browser.ts';
import { type Library, openLibrary } from './library.ts';
import type { Question, Reply } from './protocol.ts';

let library: Promise<Library> | undefined;
/** The latest question: what an earlier one still waits for is of no use to anybody. */
let latest = 0;

async function answer({ id, text, options, home }: Question, tell: (answer: Answer) => void): Promise<void> {
  library ??= openLibrary(home);
  const { index, posts } = await library;
  const entries = query(index, text, options);
  const wanted = options.kinds === undefined || options.kinds.includes('post');
  if (posts === undefined || !wanted) return tell(entries);
  tell({ ...entries, unfinished: true });
  const asked = {
    shown: options.perKind ?? 5,
    asTyped: options.asTyped === true,
    facets: options.facets === true,
  };
  const found = await queryPosts(await posts(), parseQuestion(text), asked);
  if (id !== latest) return;
  const meant = combined(text, entries, found, index);
  if (meant.corrected === undefined || found.corrected.size === 0) return tell(meant);
  tell(combined(text, query(index, meant.corrected, options), found, index));
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
