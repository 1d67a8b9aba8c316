import { gunzipSync } from 'node:zlib';
import { parseJson, SITE_BOUNDS, SITE_JSON_BOUNDS } from '../../src/fetch/index.ts';
import { SourceError } from '../../src/mcp/source.ts';
import {
  type IndexToOpen,
  type Library,
  openLibrary,
  type Pagefind,
  type PagefindInstance,
  PLACES,
  severalAsOne,
} from '../../src/search/browser.ts';
import { INDEX_ENTRY, indexTrouble, isSent } from '../../src/search/sent.ts';
import { pagefindFiles } from './pagefind-files.ts';

/** Files by which it is told whether what is searched has changed. */
export const SEARCH_FILES = [PLACES.manifest, PLACES.records, INDEX_ENTRY] as const;

/**
 * What the search of a published site looks through, posts by their words. Its files are no data for programs that are promised to
 * stay: undefined where they are not of a form that this version knows.
 *
 * @param file The text of a file by its path from the home page; undefined where there is none.
 * @param bytesAt The bytes of a file of an index by its address, packed as they are; undefined where there is none.
 */
export async function siteLibrary(
  home: string,
  file: (path: string) => Promise<string | undefined>,
  bytesAt: BytesAt,
): Promise<Library | undefined> {
  const texts = await Promise.all([PLACES.manifest, PLACES.records].map(file));
  if (!isKnown(PLACES.manifest, texts[0]) || !isKnown(PLACES.records, texts[1])) return undefined;
  const read = async (address: string): Promise<string> => {
    const path = address.slice(home.length);
    const found = await file(path);
    if (found === undefined || !isKnown(path, found))
      throw new SourceError(`${address} is not there, or not of a form that this version knows`);
    return found;
  };
  return openLibrary([home], { read, openPagefind: (indexes) => openPagefind(indexes, home, bytesAt) });
}

function isKnown(path: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  if (!path.endsWith('.json')) return true;
  try {
    return isSent(path, JSON.parse(found));
  } catch {
    return false;
  }
}

/** The bytes at an address; undefined where there is nothing. */
export type BytesAt = (address: string) => Promise<Buffer | undefined>;

let opened = 0;

/**
 * Pagefind over the indexes of a site. Its script and its WebAssembly are those of this version, never what the site publishes: a site is read,
 * and nothing of it is run.
 */
async function openPagefind(
  indexes: readonly IndexToOpen[],
  home: string,
  bytesAt: BytesAt,
): Promise<Pagefind> {
  const own = await pagefindFiles();
  Object.assign(globalThis, {
    parleyPagefindFetch: (asked: string) => fileOfIndex(asked, home, bytesAt, own),
  });
  const script = `data:text/javascript;base64,${Buffer.from(own.script).toString('base64')}`;
  const opening = indexes.map(async ({ folder, ranking, scale }) => {
    // One script holds one index: each has its own, by a fragment.
    const { createInstance } = (await import(`${script}#${++opened}`)) as {
      createInstance: (options: object) => PagefindInstance & { init(): Promise<void> };
    };
    const instance = createInstance({ basePath: folder, noWorker: true, ranking });
    await instance.init();
    return { instance, scale };
  });
  return severalAsOne(await Promise.all(opening));
}

/** A file that Pagefind asks for: of the site's index, unpacked, or its own WebAssembly. @throws SourceError, FetchError */
async function fileOfIndex(
  asked: string,
  home: string,
  bytesAt: BytesAt,
  own: Awaited<ReturnType<typeof pagefindFiles>>,
): Promise<Response> {
  const { href, pathname } = new URL(asked);
  const language = wasmLanguage(pathname);
  if (language !== undefined) return new Response(Buffer.from(own.wasm[language], 'base64'));
  if (!href.startsWith(home)) throw new SourceError(`${href} is no file of ${home}`);
  const packed = await bytesAt(href);
  if (packed === undefined) return new Response(null, { status: 404 });
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const bytes = isPacked ? gunzipSync(packed, { maxOutputLength: SITE_BOUNDS.bytes }) : packed;
  if (pathname.endsWith(INDEX_ENTRY)) {
    const trouble = indexTrouble(parseJson(bytes.toString('utf8'), SITE_JSON_BOUNDS), own.version);
    if (trouble !== undefined) throw new SourceError(`${href}: ${trouble}`);
  }
  return new Response(new Uint8Array(bytes));
}

/** The language of the WebAssembly that an index asks for, by the path of its file; undefined for any other file. */
function wasmLanguage(path: string): 'en' | 'unknown' | undefined {
  const language = /\/wasm\.([\w-]+)\.pagefind$/.exec(path)?.[1];
  return language === undefined ? undefined : language === 'en' ? 'en' : 'unknown';
}
