import { parentPort } from 'node:worker_threads';
import { findCitations } from '../../src/citations/documents/index.ts';

/** Answers each document with what is found in it, one after another. */
parentPort?.on('message', ({ text, file }: { readonly text: string; readonly file: string }) =>
  parentPort?.postMessage(findCitations(text, file)),
);
