import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { naming, putFile, sweepFiles, temporaryName, writeFile } from '../disk/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { type BulkPiece, bulkRequests, eachRecord, OPENSEARCH_INDEX } from './index.ts';

const MAPPINGS = 'mappings.json';
const BULK = /^bulk-\d+\.ndjson$/;
/** A file of an export, complete or temporary (see `temporaryName`). */
const OF_EXPORT = /^(?:mappings\.json|bulk-\d+\.ndjson|\.parley-\d+-.*\.tmp)$/;

/**
 * Writes a knowledge base for OpenSearch: `mappings.json`, the body of "create index", and bulk requests, one per file. Each file is
 * written atomically; files of an earlier export that are no longer needed are deleted. Memory does not grow with the number of requests.
 * Returns that number.
 */
export function writeOpenSearch(kb: KnowledgeBase, folder: string): number {
  mkdirSync(folder, { recursive: true });
  sweepFiles(folder);
  // Written first: it marks the folder as an export, even if this one is interrupted.
  writeFile(join(folder, MAPPINGS), `${JSON.stringify(OPENSEARCH_INDEX, null, 2)}\n`);
  const requests = writeRequests(bulkRequests(eachRecord(kb)), folder);
  const written = requests.map((temporary, at) => {
    putFile(temporary, join(folder, bulkFile(at + 1)));
    return bulkFile(at + 1);
  });
  const current = new Set(written);
  for (const file of readdirSync(folder))
    if (BULK.test(file) && !current.has(file)) rmSync(join(folder, file));
  return requests.length;
}

/** Files in a folder that are not part of an export, sorted. A folder is an export if it has the mappings. */
export function notOfExport(folder: string): string[] {
  const files = readdirSync(folder).sort();
  return isExport(folder) ? files.filter((file) => !OF_EXPORT.test(file)) : files;
}

function isExport(folder: string): boolean {
  try {
    const { mappings } = JSON.parse(readFileSync(join(folder, MAPPINGS), 'utf8')) as typeof OPENSEARCH_INDEX;
    return Object.keys(OPENSEARCH_INDEX.mappings.properties).some((field) => field in mappings.properties);
  } catch {
    return false;
  }
}

/** Writes each request to a temporary file; returns their paths. Deletes them all if one cannot be written. */
function writeRequests(pieces: Iterable<BulkPiece>, folder: string): string[] {
  const requests: string[] = [];
  let file: number | undefined;
  try {
    for (const { request, text } of pieces) {
      if (request > requests.length) {
        if (file !== undefined) closeSync(file);
        const path = join(folder, temporaryName());
        file = openSync(path, 'wx');
        requests.push(path);
      }
      const open = file;
      // Check that everything was written: a nearly full disk may take only a part without an error.
      if (open !== undefined) naming(join(folder, bulkFile(request)), () => writeFileSync(open, text));
    }
    return requests;
  } catch (error) {
    for (const request of requests) rmSync(request, { force: true });
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function bulkFile(request: number): string {
  return `bulk-${String(request).padStart(4, '0')}.ndjson`;
}
