import {
  createIndex,
  type Manifest,
  type Pagefind,
  PLACES,
  type Posts,
  type SearchIndex,
  type SearchRecord,
  type SentRecord,
  unpackRecords,
  valuesIn,
} from '../../search/browser.ts';

/** What a site's searches look through, loaded by its worker. */
export interface Library {
  /** Everything of a small site; of an archive, all but posts. */
  readonly index: SearchIndex;
  /** The posts of an archive; Pagefind is loaded when they are first asked for. */
  readonly posts: (() => Promise<Posts>) | undefined;
}

/** Loads what every search of the site needs. `home` is the address of its home page. */
export async function openLibrary(home: string): Promise<Library> {
  const [manifest, sent] = await Promise.all([
    read(home + PLACES.manifest).then((response) => response.json() as Promise<Manifest>),
    read(home + PLACES.records).then((response) => response.json() as Promise<SentRecord[]>),
  ]);
  const records = unpackRecords(sent);
  const index = createIndex(records);
  if (manifest.search === 'simple') return { index, posts: undefined };
  let posts: Promise<Posts> | undefined;
  return {
    index,
    posts() {
      posts ??= openPosts(home, manifest, records);
      posts.catch(() => {
        posts = undefined;
      });
      return posts;
    },
  };
}

async function openPosts(
  home: string,
  manifest: Extract<Manifest, { search: 'archive' }>,
  records: readonly SearchRecord[],
): Promise<Posts> {
  const titles = new Map(
    records
      .filter(({ kind }) => kind === 'debate')
      .map(({ address, title }) => [address.split('/')[1], title]),
  );
  return {
    pagefind: await openPagefind(home + PLACES.pagefind),
    spelling: { words: remembered((length) => wordsOf(home, manifest, length)) },
    valuesOf: valuesIn(records),
    debateTitle: (id) => titles.get(id) ?? '',
    years: manifest.years,
  };
}

/** Pagefind's script as it is published with the index, run in this worker: its own worker would be a second one. */
async function openPagefind(basePath: string): Promise<Pagefind> {
  const script = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as {
    createInstance: (options: object) => Pagefind & { init(): Promise<void> };
  };
  const pagefind = script.createInstance({ basePath, noWorker: true });
  await pagefind.init();
  return pagefind;
}

async function wordsOf(
  home: string,
  manifest: Extract<Manifest, { search: 'archive' }>,
  length: number,
): Promise<readonly string[]> {
  if (!(length in manifest.words)) return [];
  const response = await read(home + PLACES.words(length));
  return (await response.text()).trimEnd().split('\n');
}

function remembered<T>(get: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (key) => {
    const there = known.get(key) ?? get(key);
    known.set(key, there);
    return there;
  };
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response;
}
