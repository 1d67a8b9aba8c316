/** A worker thread that reads threads: the posts of one come in, their readings go out. */
import { parentPort } from 'node:worker_threads';
import { readThread } from '../../threads/index.ts';
import type { ThreadRead, ThreadToRead } from './thread-reader.ts';

parentPort?.on('message', ({ thread, posts }: ThreadToRead) => {
  const read: ThreadRead = { thread, readings: readThread(posts) };
  parentPort?.postMessage(read);
});
