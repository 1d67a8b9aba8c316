/** A worker thread that writes files of threads until none is left. It is given the knowledge base first, then the rest of the job. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import type { ThreadFilesMaking } from '../../src/site/thread-files/index.ts';
import { type ThreadFilesJob, writeNextThread } from './thread-files-job.ts';

/** A job without the knowledge base, which is on its way before the shells of the pages are there. */
export type ThreadFilesOrder = Omit<ThreadFilesJob, 'making'> & {
  readonly making: Omit<ThreadFilesMaking, 'kb'>;
};

const kb = workerData as KnowledgeBase;
if (parentPort !== null) {
  const [order] = (await once(parentPort, 'message')) as [ThreadFilesOrder];
  const job = { ...order, making: { ...order.making, kb } };
  while (writeNextThread(job));
  parentPort.close();
}
