import { PLACES } from './manifest.ts';
import type { IndexHost } from './packed-index.ts';
import { type ByteRange, type BytesAnswer, rangeHeader } from './piece-reader.ts';

/**
 * Loads the index of a site by `fetch`, with its script and WebAssembly.
 *
 * @param folder Address of its folder of indexes (`PLACES.pagefind`).
 */
export function hostByFetch(folder: string): IndexHost {
  return {
    script: async () => `${folder}pagefind.js`,
    wasm: async (language) => (await bytesAt(`${folder}wasm.${language}.pagefind`)).bytes,
    read: bytesAt,
  };
}

async function bytesAt(address: string, range?: ByteRange): Promise<BytesAnswer> {
  const response = await fetch(address, { headers: rangeHeader(range) });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return { bytes: new Uint8Array(await response.arrayBuffer()), isWhole: response.status !== 206 };
}

/**
 * The cache mode of `fetch` for an address: the manifest names the folder of the index, which disappears when the site is rebuilt, so it
 * must not come from a stale cache.
 */
export function cacheFor(address: string): RequestCache {
  return address.endsWith(PLACES.manifest) ? 'no-cache' : 'default';
}
