import {
  type Answer,
  askPosts,
  type Library,
  openLibrary,
  query,
  together,
  withoutResults,
} from '../../search/browser.ts';
import { openPagefind, read } from './fetched.ts';
import type { Question, Reply } from './protocol.ts';

let library: Promise<Library> | undefined;
/** The latest question: what an earlier one still waits for is of no use to anybody. */
let latest = 0;

/** Tells what a question finds: first among the curated entries, then among posts too, then by words of evidence as well. */
async function answer({ id, text, options, homes }: Question, tell: (answer: Answer) => void): Promise<void> {
  library ??= openLibrary(homes, { read, openPagefind });
  const opened = await library;
  const { archive } = opened;
  const entries = query(opened.index, text, options);
  if (archive === undefined || text.trim() === '') return tell(entries);
  tell({ ...(entries.how === 'some' ? withoutResults(entries) : entries), unfinished: true });
  const found = await askPosts(archive, text, options);
  if (id !== latest) return;
  const first = together(opened, text, options, found);
  tell(first);
  if (!(await archive.addEvidence()) || id !== latest) return;
  const more = together(opened, text, options, found);
  if (more.total > first.total) tell(more);
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
