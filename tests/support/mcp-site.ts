import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { catalogueOf, PAGES_FILE, pagesOf, readRevisions } from '../../src/citations/index.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { machineFiles } from '../../src/machine/index.ts';
import { PLACES, packRecords, searchRecords } from '../../src/search/index.ts';
import { writeMachineFiles } from '../../src/site/build/machine-files.ts';
import { type ServedKb, serveKb } from './mcp.ts';

/** The content folder of the shipped knowledge base. */
export const CONTENT = resolve('content');

/** The shipped knowledge base, served as a published site: the files that the server of agents reads, without pages. */
export async function publishedKb(): Promise<ServedKb> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-mcp-'));
  const kb = buildKnowledge(await readEntries(CONTENT));
  const publication = { site: 'https://example.org', base: '/kb' };
  await writeMachineFiles(machineFiles({ kb, publication }), folder);
  mkdirSync(join(folder, 'search'));
  const files = {
    [PLACES.manifest]: { search: 'simple' },
    [PLACES.records]: packRecords(searchRecords(kb)),
    'citations.json': catalogueOf(kb, readRevisions(CONTENT, kb), publication),
    [PAGES_FILE]: pagesOf(kb),
  };
  for (const [file, data] of Object.entries(files)) writeFileSync(join(folder, file), JSON.stringify(data));
  const served = await serveKb(folder);
  return {
    url: served.url,
    close() {
      served.close();
      rmSync(folder, { recursive: true });
    },
  };
}
