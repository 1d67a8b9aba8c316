import { SearchedBases } from '../../search/browser.ts';
import { IS_PORTAL, openPagefind, read } from './fetched.ts';
import type { Question, Reply } from './protocol.ts';

let bases: SearchedBases | undefined;
/** The latest question: what an earlier one still waits for is of no use to anybody. */
let latest = 0;

/** Tells what a question finds, as far as it is known, until somebody asks another. */
async function answer({ id, text, options, homes }: Question, tell: (reply: Reply) => void): Promise<void> {
  bases ??= new SearchedBases(homes, { read, openPagefind, isElsewhere: IS_PORTAL });
  for await (const answerSoFar of bases.answers(text, options)) {
    if (id !== latest) return;
    tell({ id, answer: answerSoFar });
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id } = data;
  latest = id;
  const tell = (reply: Reply) => {
    if (id === latest) self.postMessage(reply);
  };
  try {
    await answer(data, tell);
  } catch (error) {
    tell({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
