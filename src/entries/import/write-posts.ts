import { closeSync, openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type WriteJob, type Written, writePost } from './write-post.ts';

/** Jobs handed to a thread at once: enough that handing over costs little, few enough that all end together. */
const BATCH = 40;

/** Fewer posts than this are written where they are: a thread takes longer to start. */
const WORTH_THREADS = 250;

/** Segmenting is all work and no waiting: more threads than cores would only take memory. */
const MOST_THREADS = 8;

interface Place {
  readonly contentDir: string;
  readonly spoolPath: string;
  readonly dryRun: boolean;
}

/** Writes posts, on all cores where there are many. The results come in the order of the jobs. */
export async function writePosts(
  jobs: readonly WriteJob[],
  place: Place,
  onWritten: (count: number) => void,
): Promise<Written[]> {
  if (jobs.length < WORTH_THREADS) return writeHere(jobs, place);
  const batches: { readonly at: number; readonly jobs: readonly WriteJob[] }[] = [];
  for (let at = 0; at < jobs.length; at += BATCH) batches.push({ at, jobs: jobs.slice(at, at + BATCH) });
  const written: Written[] = new Array(jobs.length);
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, () =>
    work(place, batches, written, onWritten),
  );
  await Promise.all(threads);
  return written;
}

function writeHere(jobs: readonly WriteJob[], { contentDir, spoolPath, dryRun }: Place): Written[] {
  const spool = openSync(spoolPath, 'r');
  try {
    return jobs.map((job) => writePost(job, { contentDir, dryRun, spool }));
  } finally {
    closeSync(spool);
  }
}

/** One thread, which takes batches until none is left. */
function work(
  place: Place,
  batches: { readonly at: number; readonly jobs: readonly WriteJob[] }[],
  written: Written[],
  onWritten: (count: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./writer.ts', import.meta.url), { workerData: place });
    let at = 0;
    const next = () => {
      const batch = batches.shift();
      if (!batch) {
        worker.terminate().then(() => resolve(), reject);
        return;
      }
      at = batch.at;
      worker.postMessage(batch.jobs);
    };
    worker.on('message', (results: readonly Written[]) => {
      results.forEach((result, index) => {
        written[at + index] = result;
      });
      onWritten(results.length);
      next();
    });
    worker.on('error', (error) => {
      batches.length = 0;
      reject(error);
    });
    next();
  });
}
