import type { Answer, QueryOptions } from '../../search/browser.ts';
import type { Question, Reply } from './protocol.ts';
import SearchWorker from './worker.ts?worker';

type Waiting = {
  readonly question: Question;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: Error) => void;
};

const RECORDS = `${import.meta.env.BASE_URL.replace(/\/*$/, '/')}search/records.json`;

let worker: Worker | undefined;
let asked = 0;
let running: Waiting | undefined;
let next: Waiting | undefined;

/**
 * What the text finds; undefined where a later question was asked before the answer came, so that an old answer never
 * takes the place of a newer one. One question is with the worker at a time, and only the latest waits behind it.
 * The worker and its records are loaded for the first question. Rejects where they cannot be.
 */
export function ask(text: string, options: QueryOptions = {}): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    next?.resolve(undefined);
    next = { question: { id: ++asked, text, options, records: RECORDS }, resolve, reject };
    if (running === undefined) send();
  });
}

function send(): void {
  running = next;
  next = undefined;
  if (running === undefined) return;
  worker ??= start();
  worker.postMessage(running.question);
}

function start(): Worker {
  const started = new SearchWorker();
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data));
  started.addEventListener('error', () => {
    started.terminate();
    worker = undefined;
    if (running) settle({ id: running.question.id, error: 'the search could not be started' });
  });
  return started;
}

function settle(reply: Reply): void {
  const done = running;
  if (done === undefined || reply.id !== done.question.id) return;
  if (next !== undefined) done.resolve(undefined);
  else if ('answer' in reply) done.resolve(reply.answer);
  else done.reject(new Error(reply.error));
  send();
}
