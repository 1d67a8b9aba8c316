import { SITE_BOUNDS, SITE_JSON_BOUNDS } from '../../fetch/bounds.ts';
import { parseJson } from '../../fetch/json.ts';
import {
  type ByteRange,
  type BytesAnswer,
  cacheFor,
  type IndexHost,
  type Manifest,
  PLACES,
  rangeHeader,
} from '../../search/browser.ts';
import { indexTrouble, isSent } from '../../search/sent.ts';

/** The version of Pagefind that the portal has. */
const VERSION: string = import.meta.env.PUBLIC_PARLEY_PAGEFIND ?? '';

/** The address of a file of the portal's own Pagefind. */
function ownPagefind(file: string): string {
  return new URL(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}pagefind/${file}`, location.href).href;
}

/** The text of a file of a knowledge base: data of a known form, within the bounds of src/fetch. @throws Error */
export async function readMember(address: string): Promise<string> {
  const text = new TextDecoder().decode((await bytesAt(address)).bytes);
  if (!new URL(address).pathname.endsWith('.json')) return text;
  const value = parseJson(text, SITE_JSON_BOUNDS);
  const path = /search\/[\w.-]+$/.exec(new URL(address).pathname)?.[0] ?? '';
  if (!isSent(path, value)) throw new Error(`${address} is not of a form that this version knows`);
  const trouble = path === PLACES.manifest ? versionTrouble(value as Manifest) : undefined;
  if (trouble !== undefined) throw new Error(`${address}: ${trouble}`);
  return text;
}

function versionTrouble(manifest: Manifest): string | undefined {
  return manifest.search === 'archive' ? indexTrouble(manifest.index, VERSION) : undefined;
}

/** How a portal reaches the indexes of its knowledge bases: of these it reads data alone; its Pagefind is the portal's own. */
export const MEMBERS: IndexHost = {
  script: async () => ownPagefind('pagefind.js'),
  wasm: async (language) => (await bytesAt(ownPagefind(`wasm.${language}.pagefind`))).bytes,
  read: bytesAt,
};

async function bytesAt(address: string, range?: ByteRange): Promise<BytesAnswer> {
  const response = await fetch(address, {
    headers: rangeHeader(range),
    cache: cacheFor(address),
    signal: AbortSignal.timeout(SITE_BOUNDS.seconds * 1000),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return { bytes: await wholeOf(response.body, address), isWhole: response.status !== 206 };
}

async function wholeOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  what: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) break;
    length += value.length;
    if (length > SITE_BOUNDS.bytes) {
      await reader?.cancel();
      throw new Error(`${what} is larger than ${SITE_BOUNDS.bytes} bytes, the most that is taken`);
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
