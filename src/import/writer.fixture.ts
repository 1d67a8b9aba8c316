import { parentPort } from 'node:worker_threads';
import type { WriteJob } from './write-post.ts';

/** A thread that writes nothing, and ends at posts whose subject says so. */
parentPort?.on('message', (jobs: readonly WriteJob[]) => {
  for (const { draft } of jobs) {
    if (draft.subject === 'exit') process.exit(3);
    if (draft.subject === 'throw') throw new RangeError('Maximum call stack size exceeded');
  }
  parentPort?.postMessage(
    jobs.map(({ draft: { id } }) => ({ id, file: `posts/${id}.mdx`, attached: [], change: 'new' })),
  );
});
