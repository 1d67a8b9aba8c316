import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeUnsynced } from '../../disk/index.ts';
import { PLACES } from '../../search/index.ts';
import { pagefindFiles } from '../../search/pagefind-files.ts';

/** Writes Pagefind's script and WebAssembly, with which a browser searches the index. Returns their paths from the folder. */
export async function writeIndexReader(folder: string): Promise<string[]> {
  const { script, wasm } = await pagefindFiles();
  const files = {
    [`${PLACES.pagefind}pagefind.js`]: script,
    [`${PLACES.pagefind}wasm.unknown.pagefind`]: Buffer.from(wasm.unknown, 'base64'),
  };
  mkdirSync(join(folder, PLACES.pagefind), { recursive: true });
  for (const [path, bytes] of Object.entries(files)) writeUnsynced(join(folder, path), bytes);
  return Object.keys(files);
}
