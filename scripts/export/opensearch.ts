import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { type BulkPiece, bulkRequests, eachRecord, OPENSEARCH_INDEX } from '../../src/search/index.ts';

const BULK = /^bulk-\d+\.ndjson$/;

/**
 * Writes a knowledge base for OpenSearch: `mappings.json`, the body of "create index", and bulk requests, one a file.
 * Each file is written whole and renamed into place; those of an earlier export that are no longer needed go. Memory
 * does not grow with the requests. Returns how many there are.
 */
export function writeOpenSearch(kb: KnowledgeBase, folder: string): number {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mappings.json.part'), `${JSON.stringify(OPENSEARCH_INDEX, null, 2)}\n`);
  const requests = writeRequests(bulkRequests(eachRecord(kb)), folder);
  const written = Array.from({ length: requests }, (_, i) => bulkFile(i + 1));
  for (const file of ['mappings.json', ...written])
    renameSync(join(folder, `${file}.part`), join(folder, file));
  const current = new Set(written);
  for (const file of readdirSync(folder))
    if (BULK.test(file) && !current.has(file)) rmSync(join(folder, file));
  return requests;
}

function writeRequests(pieces: Iterable<BulkPiece>, folder: string): number {
  let last = 0;
  let file: number | undefined;
  try {
    for (const { request, text } of pieces) {
      if (request !== last) {
        if (file !== undefined) closeSync(file);
        file = openSync(join(folder, `${bulkFile(request)}.part`), 'w');
        last = request;
      }
      if (file !== undefined) writeSync(file, text);
    }
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return last;
}

function bulkFile(request: number): string {
  return `bulk-${String(request).padStart(4, '0')}.ndjson`;
}
