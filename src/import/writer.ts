import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type WriteJob, writePost } from './write-post.ts';

/** A worker that writes posts: it gets lists of jobs and answers with the results. */
const { contentDir, spoolPath, dryRun } = workerData as {
  contentDir: string;
  spoolPath: string;
  dryRun: boolean;
};
const place = { contentDir, dryRun, spool: openSync(spoolPath, 'r') };

parentPort?.on('message', (jobs: readonly WriteJob[]) => {
  parentPort?.postMessage(jobs.map((job) => writePost(job, place)));
});
