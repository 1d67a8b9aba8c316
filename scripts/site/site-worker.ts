/**
 * A thread that works beside Astro. It has the knowledge base, from its own reading of the content folder (then it tells it)
 * or as it is given, and writes files of threads until none is left once it is told how.
 */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { shareSegments } from '../../src/site/reading/index.ts';
import type { ThreadFilesMaking } from '../../src/site/thread-files/index.ts';
import { withoutHindrance, withRevisions } from '../check/revisions.ts';
import { type ThreadFilesJob, writeNextThread } from './thread-files-job.ts';

/** What a thread is given when it starts: the folder to read, or the knowledge base. */
export type SiteWorkerStart = { readonly content: string } | { readonly kb: KnowledgeBase };

/** A job without the knowledge base. */
export type ThreadFilesOrder = Omit<ThreadFilesJob, 'making'> & {
  readonly making: Omit<ThreadFilesMaking, 'kb'>;
};

async function knowledgeOf(start: SiteWorkerStart): Promise<KnowledgeBase> {
  if ('kb' in start) return start.kb;
  const read = buildKnowledge(await readEntries(start.content));
  const kb = withoutHindrance(withRevisions(read, start.content));
  parentPort?.postMessage(kb);
  return kb;
}

if (parentPort !== null) {
  const told = once(parentPort, 'message');
  const kb = await knowledgeOf(workerData as SiteWorkerStart);
  const [order] = (await told) as [ThreadFilesOrder];
  const job = { ...order, making: { ...order.making, kb } };
  shareSegments(kb, job.segments);
  while (writeNextThread(job));
  parentPort.close();
}
