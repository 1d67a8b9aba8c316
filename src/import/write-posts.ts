import { closeSync, openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { reasonOf } from './attempt.ts';
import { type WriteJob, type Written, writePost } from './write-post.ts';

/** Jobs handed to a thread at once: enough that handing over costs little, few enough that all end together. */
const BATCH = 40;

/** Fewer posts than this are written where they are: a thread takes longer to start. */
const WORTH_THREADS = 250;

/** Segmenting is bound by the processor: more threads than cores would only take memory. */
const MOST_THREADS = 8;

/** Megabytes of the young generation. Posts leave only short-lived objects: more would cost memory and save no time. */
const YOUNG = { maxYoungGenerationSizeMb: 32 };

interface WriteTarget {
  readonly contentDir: string;
  readonly spoolPath: string;
  readonly dryRun: boolean;
}

/** Jobs next to each other, and the place of the first among all. */
interface Batch {
  readonly at: number;
  readonly jobs: readonly WriteJob[];
}

/** What writes posts in a thread of its own. */
const WRITER = new URL('./writer.ts', import.meta.url);

/** Writes posts, on all cores where there are many. The results come in the order of the jobs. */
export async function writePosts(
  jobs: readonly WriteJob[],
  place: WriteTarget,
  onWritten: (count: number) => void,
  writer: URL = WRITER,
): Promise<Written[]> {
  if (jobs.length < WORTH_THREADS) return writeHere(jobs, place);
  const batches: Batch[] = [];
  for (let at = 0; at < jobs.length; at += BATCH) batches.push({ at, jobs: jobs.slice(at, at + BATCH) });
  const written: Written[] = new Array(jobs.length);
  const keep = ({ at }: Batch, results: readonly Written[]) => {
    results.forEach((result, index) => {
      written[at + index] = result;
    });
    onWritten(results.length);
  };
  const work = async (): Promise<void> => {
    // If a worker dies, the jobs of its batch are tried one by one, so that the job that killed it takes no other with it.
    for (;;) {
      const left = await writeBatches(batches, place, keep, writer);
      if (left === undefined) return;
      const { batch, reason } = left;
      const [job] = batch.jobs;
      if (batch.jobs.length === 1 && job) keep(batch, [notWritten(job, reason)]);
      else
        for (const [index, one] of batch.jobs.entries())
          batches.unshift({ at: batch.at + index, jobs: [one] });
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, work));
  return written;
}

function notWritten({ draft }: WriteJob, reason: string): Written {
  const file = draft.file ?? `posts/${draft.id}.mdx`;
  return { id: draft.id, file, attached: [], change: 'skipped', reason };
}

function writeHere(jobs: readonly WriteJob[], { contentDir, spoolPath, dryRun }: WriteTarget): Written[] {
  const spool = openSync(spoolPath, 'r');
  try {
    return jobs.map((job) => writePost(job, { contentDir, dryRun, spool }));
  } finally {
    closeSync(spool);
  }
}

/**
 * One thread, which takes batches until none is left: the batch that it had where it ended before (no memory was left, say), and why.
 * @throws what is no fault of a post: those of the disk.
 */
function writeBatches(
  batches: Batch[],
  place: WriteTarget,
  keep: (batch: Batch, results: readonly Written[]) => void,
  writer: URL,
): Promise<{ readonly batch: Batch; readonly reason: string } | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(writer, { workerData: place, resourceLimits: YOUNG });
    let batch: Batch | undefined;
    const next = () => {
      batch = batches.shift();
      if (batch) worker.postMessage(batch.jobs);
      else worker.terminate().then(() => resolve(undefined), reject);
    };
    const ended = (error: unknown) => {
      try {
        const reason = reasonOf(error);
        if (batch) resolve({ batch, reason });
        else reject(error);
      } catch (fault) {
        batches.length = 0;
        reject(fault);
      }
    };
    worker.on('message', (results: readonly Written[]) => {
      if (batch) keep(batch, results);
      next();
    });
    worker.on('error', ended);
    worker.on('exit', (code) => {
      if (batch) ended(new Error(`the thread that wrote it ended with ${code}`));
    });
    next();
  });
}
