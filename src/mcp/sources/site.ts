import {
  CATALOGUE_FILE,
  type Lookup,
  lookUpPages,
  lookUpText,
  PAGES_FILE,
  type PageNames,
  readPages,
} from '../../citations/index.ts';
import { type Client, clientFor, FetchError, SITE_BOUNDS, siteText } from '../../fetch/index.ts';
import { type FileKind, type FileOf, fileSchemas } from '../../machine/index.ts';
import {
  type ByteRange,
  type BytesAnswer,
  createIndex,
  rangeHeader,
  type SearchRecord,
} from '../../search/index.ts';
import { siteRecords } from '../site-records.ts';
import { type Source, SourceError } from '../source.ts';
import { SEARCH_FILES, siteLibrary } from './site-library.ts';

/** How long a fetched file is used before it is fetched again, in milliseconds. */
const FRESH = 300_000;

/** Most characters of fetched files that are kept. Beyond that the oldest are dropped. */
const KEPT = 128 * 2 ** 20;

/** Most debates whose files are read for the search of a site that publishes no records. */
const DEBATES = 2000;

/** Files of one site that are asked for at a time. */
const AT_A_TIME = 8;

/** A published site as a source: its files for programs, each fetched when it is needed and again after five minutes. */
export function siteSource(address: string): Source {
  const home = address.replace(/\/*$/, '/');
  const ask = clientFor(home, SITE_BOUNDS);
  const file = keptFor(FRESH, async (path) => {
    // Paths come from the site's own files too, so that one may lead out of the site.
    if (!new URL(home + path).href.startsWith(new URL(home).href)) return undefined;
    return fetched(ask, home + path);
  });
  const needed = async (path: string): Promise<string> => {
    const text = await file(path);
    if (text === undefined)
      throw new SourceError(`${home + path} is not there: is this the home page of a knowledge base?`);
    return text;
  };
  const data = async <K extends FileKind>(kind: K, path: string): Promise<FileOf<K>> => {
    const read = fileSchemas[kind].safeParse(parsed(home + path, await needed(path)));
    if (!read.success) throw new SourceError(`${home + path} is not of a form that this version knows`);
    return read.data as FileOf<K>;
  };
  const lookup = remade(
    () => needed(CATALOGUE_FILE),
    (text): Lookup => {
      try {
        return lookUpText(text, home + CATALOGUE_FILE);
      } catch (error) {
        throw new SourceError(`${home + CATALOGUE_FILE}: ${(error as Error).message}`);
      }
    },
  );
  const pages = remade(
    // A site that was built before pages were named does not say which it has.
    async () => (await file(PAGES_FILE)) ?? '',
    (text): PageNames | undefined => {
      try {
        return text === '' ? undefined : lookUpPages(readPages(text));
      } catch (error) {
        throw new SourceError(`${home + PAGES_FILE}: ${(error as Error).message}`);
      }
    },
  );
  const records = async (): Promise<readonly SearchRecord[]> => {
    const [debates, concepts, people, threads, posts] = await Promise.all(
      (['debates', 'concepts', 'people', 'threads', 'posts'] as const).map((name) =>
        data('list', `${name}.json`),
      ),
    );
    if (!debates || !concepts || !people || !threads || !posts) return [];
    if (debates.items.length > DEBATES)
      throw new SourceError(`${home} names more than ${DEBATES} debates, which are not searched one by one`);
    const files: FileOf<'debate'>[] = [];
    for (let at = 0; at < debates.items.length; at += AT_A_TIME) {
      const some = debates.items.slice(at, at + AT_A_TIME);
      for (const file of await Promise.all(some.map(({ id }) => data('debate', `debates/${id}.json`))))
        files.push(file);
    }
    return siteRecords({ debates: files, concepts, people, threads, posts });
  };
  const library = remade(
    async () => `${await needed('index.json')}${(await Promise.all(SEARCH_FILES.map(file))).join('')}`,
    async () =>
      (await siteLibrary(home, file, (url, range) => fetchedBytes(ask, url, range))) ?? {
        index: createIndex(await records()),
        archive: undefined,
      },
  );
  return { home: async () => home, file, lookup, pages, library };
}

/** Returns a function that makes a value from a text, and caches it until the text changes. */
function remade<T>(read: () => Promise<string>, make: (text: string) => T | Promise<T>): () => Promise<T> {
  let before: { text: string; made: Promise<T> } | undefined;
  return async () => {
    const text = await read();
    if (before === undefined || before.text !== text) {
      const result = Promise.resolve(make(text));
      before = { text, made: result };
      result.catch(() => {
        before = undefined;
      });
    }
    return before.made;
  };
}

function parsed(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SourceError(`${url} is no JSON`);
  }
}

/** Caches texts by path: each is fetched at most once within `fresh` milliseconds, unless it was dropped for lack of room. */
function keptFor(
  fresh: number,
  ask: (path: string) => Promise<string | undefined>,
): (path: string) => Promise<string | undefined> {
  const kept = new Map<string, { until: number; length: number; text: Promise<string | undefined> }>();
  let length = 0;
  const drop = (path: string) => {
    length -= kept.get(path)?.length ?? 0;
    kept.delete(path);
  };
  return (path) => {
    const before = kept.get(path);
    if (before !== undefined && before.until > Date.now()) return before.text;
    drop(path);
    const entry = { until: Date.now() + fresh, length: 0, text: ask(path) };
    kept.set(path, entry);
    entry.text.then(
      (text) => {
        if (kept.get(path) !== entry) return;
        entry.length = path.length + (text?.length ?? 0);
        length += entry.length;
        for (const [oldest] of kept) {
          if (length <= KEPT) break;
          if (oldest !== path) drop(oldest);
        }
      },
      () => {
        if (kept.get(path) === entry) kept.delete(path);
      },
    );
    return entry.text;
  };
}

/** The bytes at an address, decompressed if the server compressed them; undefined if there are none. @throws FetchError */
async function fetchedBytes(ask: Client, url: string, range?: ByteRange): Promise<BytesAnswer> {
  // A range of a file must not be a range of its compressed form.
  const answer = await ask(url, range && { ...rangeHeader(range), 'accept-encoding': 'identity' });
  if (answer.status !== 200 && answer.status !== 206) {
    answer.close();
    throw new SourceError(`${url}: the server answered ${answer.statusText}`);
  }
  const pieces: Buffer[] = [];
  for await (const piece of answer.pieces()) pieces.push(piece);
  return { bytes: new Uint8Array(Buffer.concat(pieces)), isWhole: answer.status === 200 };
}

async function fetched(ask: Client, url: string): Promise<string | undefined> {
  try {
    return await siteText(ask, url);
  } catch (error) {
    throw error instanceof FetchError ? new SourceError(`${url}: ${error.message}`) : error;
  }
}
