import { parentPort } from 'node:worker_threads';
import { type CheckOptions, checkDocument, findCitations, type Lookup, lookUpAgain } from '../index.ts';

/** A request to the worker. Documents are checked against the last knowledge base sent. */
export type Task =
  | { readonly does: 'find'; readonly text: string; readonly file: string }
  | { readonly does: 'look up'; readonly source: Lookup['source']; readonly home: string }
  | { readonly does: 'check'; readonly text: string; readonly file: string; readonly options: CheckOptions };

let lookup: Lookup | undefined;

/** Answers requests one after another. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(done(task)));

function done(task: Task): unknown {
  if (task.does === 'find') return findCitations(task.text, task.file);
  if (task.does === 'look up') lookup = { ...lookUpAgain(task.source), home: task.home };
  else if (lookup) return checkDocument(task.text, task.file, lookup, task.options);
  return undefined;
}
