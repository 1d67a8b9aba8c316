import { resolve } from 'node:path';
import { called } from '../../src/called/index.ts';
import { sweepFiles } from '../../src/disk/index.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { notOfExport, writeOpenSearch } from '../../src/search/opensearch-files.ts';
import { requireReplaceable } from '../../src/site/build/out-folder.ts';
import { print, warn } from '../terminal.ts';
import { trust } from '../trust.ts';

/** Writes the export of a knowledge base. Returns the exit code: 1, and nothing written, where something must be mended. */
export async function exported(options: { readonly content: string; readonly out: string }): Promise<number> {
  const content = resolve(options.content);
  const out = resolve(options.out);
  // Removes what an export that was killed left behind.
  sweepFiles(out);
  requireReplaceable(out, content, notOfExport);
  const kb = buildKnowledge(await readEntries(content, trust()));
  const errors = kb.problems.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) {
    warn(`Nothing is exported: ${called('check')} names ${errors.length} to mend.`);
    return 1;
  }
  const requests = writeOpenSearch(kb, out);
  print(
    `wrote ${options.out}: mappings.json and ${requests} bulk ${requests === 1 ? 'request' : 'requests'}`,
  );
  return 0;
}
