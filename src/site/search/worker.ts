import { createIndex, query, type SearchIndex, type SearchRecord } from '../../search/browser.ts';
import type { Question, Reply } from './protocol.ts';

let index: Promise<SearchIndex> | undefined;

async function load(records: string): Promise<SearchIndex> {
  const response = await fetch(records);
  if (!response.ok) throw new Error(`${records}: ${response.status} ${response.statusText}`);
  return createIndex((await response.json()) as SearchRecord[]);
}

async function reply({ id, text, options, records }: Question): Promise<Reply> {
  try {
    index ??= load(records);
    return { id, answer: query(await index, text, options) };
  } catch (error) {
    // The next question tries again: the network may be back.
    index = undefined;
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', async (event: MessageEvent<Question>) => {
  self.postMessage(await reply(event.data));
});
