import { SITE_BOUNDS, SITE_JSON_BOUNDS } from '../../fetch/bounds.ts';
import { parseJson } from '../../fetch/json.ts';
import { INDEX_ENTRY, indexTrouble, isSent } from '../../search/sent.ts';

/** The version of Pagefind that the portal has. */
const VERSION: string = import.meta.env.PUBLIC_PARLEY_PAGEFIND ?? '';

/** The address of a file of the portal's own Pagefind. */
export function ownPagefind(file: string): string {
  return new URL(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}pagefind/${file}`, location.href).href;
}

/** The text of a file of a knowledge base: data of a known form, within the bounds of src/fetch. @throws Error */
export async function readMember(address: string): Promise<string> {
  const text = new TextDecoder().decode(await bytesAt(address));
  if (!new URL(address).pathname.endsWith('.json')) return text;
  const value = parseJson(text, SITE_JSON_BOUNDS);
  const path = /search\/[\w.-]+$/.exec(new URL(address).pathname)?.[0] ?? '';
  if (!isSent(path, value)) throw new Error(`${address} is not of a form that this version knows`);
  return text;
}

/** What the portal's Pagefind asks for, of the index of a knowledge base: data alone; its WebAssembly is the portal's own. @throws Error */
export async function fetchOfIndex(asked: string): Promise<Response> {
  const { href, pathname } = new URL(asked, location.href);
  const language = /\/wasm\.([\w-]+)\.pagefind$/.exec(pathname)?.[1];
  if (language !== undefined)
    return fetch(ownPagefind(`wasm.${language === 'en' ? 'en' : 'unknown'}.pagefind`));
  const bytes = await unpacked(await bytesAt(href));
  if (pathname.endsWith(INDEX_ENTRY)) {
    const trouble = indexTrouble(parseJson(new TextDecoder().decode(bytes), SITE_JSON_BOUNDS), VERSION);
    if (trouble !== undefined) throw new Error(`${href}: ${trouble}`);
  }
  return new Response(bytes);
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(SITE_BOUNDS.seconds * 1000),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return wholeOf(response.body, address);
}

/** Pagefind packs its files itself: they are unpacked here, counted, and handed on so. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return wholeOf(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
    'a file of an index',
  );
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
