/** A worker that writes the files of threads. It gets the knowledge base at its start, begins when it gets its order, and ends when no thread is left. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { type KnowledgeBase, restoredPosts } from '../../knowledge/index.ts';
import { shareSegments } from '../reading/index.ts';
import type { ThreadFilesMaking } from '../thread-files/index.ts';
import { type ThreadFilesJob, writeNextThread } from './thread-files-job.ts';

/** A job without the knowledge base. */
export type ThreadFilesOrder = Omit<ThreadFilesJob, 'making'> & {
  readonly making: Omit<ThreadFilesMaking, 'kb'>;
};

if (parentPort !== null) {
  const message = once(parentPort, 'message');
  const kb = restoredPosts(workerData as KnowledgeBase);
  const [order] = (await message) as [ThreadFilesOrder];
  const job = { ...order, making: { ...order.making, kb } };
  shareSegments(kb, job.segments);
  while (writeNextThread(job));
  parentPort.close();
}
