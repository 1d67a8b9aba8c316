import type { Answer, QueryOptions } from '../../search/browser.ts';
import { HOMES } from './homes.ts';
import type { Question, Reply } from './protocol.ts';
import SearchWorker from './worker.ts?worker';

type Waiting = {
  readonly question: Question;
  readonly show: (answer: Answer) => void;
  readonly done: () => void;
  readonly fail: (error: Error) => void;
};

let worker: Worker | undefined;
let asked = 0;
let current: Waiting | undefined;

/**
 * Asks for what the text finds. `show` is called with each answer: at once with what is found among the curated
 * entries, then, in an archive, with the posts too; never after a later question was asked. Resolves when posts are
 * there; what is found by the words of evidence may still be added once. The worker and what it looks through are loaded for the first question. Rejects where they cannot be.
 */
export function ask(text: string, options: QueryOptions, show: (answer: Answer) => void): Promise<void> {
  return new Promise((done, fail) => {
    current?.done();
    current = { question: { id: ++asked, text, options, homes: HOMES }, show, done, fail };
    worker ??= start();
    worker.postMessage(current.question);
  });
}

function start(): Worker {
  const started = new SearchWorker();
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data));
  started.addEventListener('error', () => {
    started.terminate();
    worker = undefined;
    if (current) settle({ id: current.question.id, error: 'the search could not be started' });
  });
  return started;
}

function settle(reply: Reply): void {
  if (current === undefined || reply.id !== current.question.id) return;
  if ('answer' in reply) current.show(reply.answer);
  const unfinished = 'answer' in reply && reply.answer.unfinished === true;
  if (unfinished) return;
  const { done, fail } = current;
  if ('error' in reply) fail(new Error(reply.error));
  else done();
}
