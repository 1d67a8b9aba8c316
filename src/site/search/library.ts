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
  index: SearchIndex;
  /** What an archive has besides; undefined for a small site. */
  readonly archive: Archive | undefined;
}

export interface Archive {
  /** Its posts; Pagefind is loaded when they are first asked for. */
  readonly posts: () => Promise<Posts>;
  /** Adds the words of evidence to the index; whether there were any that it had not. Loaded once. */
  readonly addEvidence: () => Promise<boolean>;
}

/** Loads what every search of the site needs. `home` is the address of its home page. */
export async function openLibrary(home: string): Promise<Library> {
  const [manifest, sent] = await Promise.all([
    read(home + PLACES.manifest).then((response) => response.json() as Promise<Manifest>),
    read(home + PLACES.records).then((response) => response.json() as Promise<SentRecord[]>),
  ]);
  const records = unpackRecords(sent);
  const index = createIndex(records);
  if (manifest.search === 'simple') return { index, archive: undefined };
  const library: Library = {
    index,
    archive: {
      posts: once(() => openPosts(home, manifest, records)),
      async addEvidence() {
        const texts = await evidence();
        if (added || Object.keys(texts).length === 0) return false;
        added = true;
        library.index = createIndex(
          records.map((record) => ({ ...record, text: texts[record.address] ?? record.text })),
        );
        return true;
      },
    },
  };
  let added = false;
  const evidence = once(async () => {
    const response = await read(home + PLACES.evidence);
    return (await response.json()) as Record<string, string>;
  });
  return library;
}

/** What is got once; again where it failed. */
function once<T>(get: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined;
  return () => {
    got ??= get();
    got.catch(() => {
      got = undefined;
    });
    return got;
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
