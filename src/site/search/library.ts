import {
  createIndex,
  idOf,
  type LaterTexts,
  type Manifest,
  type Pagefind,
  type PagefindInstance,
  PLACES,
  POST_RANKING,
  type Posts,
  rankedWords,
  type SearchIndex,
  type SearchRecord,
  type SentRecord,
  severalAsOne,
  unpackRecords,
  valuesIn,
} from '../../search/browser.ts';
import { read, remembered } from './read.ts';
import { laterTexts, type WithTexts } from './texts.ts';

/** What a site's searches look through, loaded by its worker. */
export interface Library {
  /** Everything of a small site; of an archive, all but posts and the texts of entries. */
  readonly index: SearchIndex;
  /** What an archive has besides; undefined for a small site. */
  readonly archive: Archive | undefined;
}

export interface Archive {
  /** Its posts; Pagefind is loaded when they are first asked for. */
  readonly posts: () => Promise<Posts>;
  readonly texts: LaterTexts;
}

/** Loads what every search needs of the knowledge bases whose home pages are given. Several are searched as one. */
export async function openLibrary(homes: readonly string[]): Promise<Library> {
  const bases = await Promise.all(homes.map((home) => openBase(home, homes.length > 1)));
  const records = bases.flatMap((base) => base.records);
  const archives: (Indexed & WithTexts)[] = [];
  let from = 0;
  for (const { home, manifest, records: own } of bases) {
    const to = from + own.length;
    if (manifest.search === 'archive') archives.push({ home, manifest, from, to });
    from = to;
  }
  return {
    index: createIndex(records),
    archive:
      archives.length === 0
        ? undefined
        : { posts: once(() => openPosts(archives, records)), texts: laterTexts(archives) },
  };
}

/** A knowledge base that is searched; the addresses of its records whole where it is one of several. */
async function openBase(home: string, oneOfSeveral: boolean) {
  const [manifest, sent] = await Promise.all([
    read(home + PLACES.manifest).then((response) => response.json() as Promise<Manifest>),
    read(home + PLACES.records).then((response) => response.json() as Promise<SentRecord[]>),
  ]);
  const records = unpackRecords(sent);
  const placed = records.map((record) => ({ ...record, address: home + record.address }));
  return { home, manifest, records: oneOfSeveral ? placed : records };
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

/** A knowledge base whose posts have an index. */
interface Indexed {
  readonly home: string;
  readonly manifest: Extract<Manifest, { search: 'archive' }>;
}

async function openPosts(archives: readonly Indexed[], records: readonly SearchRecord[]): Promise<Posts> {
  const debates = records.filter(({ kind }) => kind === 'debate');
  const titles = new Map(debates.map((debate) => [idOf(debate), debate.title]));
  const years = archives.map(({ manifest }) => manifest.years);
  return {
    pagefind: await openPagefind(archives.map(({ home }) => home + PLACES.pagefind)),
    spelling: { words: remembered((length) => wordsOf(archives, length)) },
    valuesOf: valuesIn(records),
    debateTitle: (id) => titles.get(id) ?? '',
    years: [Math.min(...years.map(([first]) => first)), Math.max(...years.map(([, last]) => last))],
  };
}

/**
 * Pagefind over one index or several. It runs in this worker: its own worker would be a second one. Its script is the one
 * published with the index; a portal has a copy, so that no script comes from another origin.
 */
async function openPagefind(basePaths: readonly string[]): Promise<Pagefind> {
  const [first = ''] = basePaths;
  const own = new URL(first).origin === location.origin;
  const script = own
    ? `${first}pagefind.js`
    : new URL(`${HOME}${PLACES.pagefind}pagefind.js`, location.href).href;
  const instances = basePaths.map(async (basePath, i) => {
    // Each index has a script of its own, by a fragment: one script holds one WebAssembly, and that one index.
    const { createInstance } = (await import(/* @vite-ignore */ `${script}#${i}`)) as {
      createInstance: (options: object) => PagefindInstance & { init(): Promise<void> };
    };
    const instance = createInstance({ basePath, noWorker: true, ranking: POST_RANKING });
    await instance.init();
    return instance;
  });
  return severalAsOne(await Promise.all(instances));
}

const HOME = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The words of a length in any of the vocabularies, those of a higher rank in theirs first. */
async function wordsOf(archives: readonly Indexed[], length: number): Promise<readonly string[]> {
  const having = archives.filter(({ manifest }) => length in manifest.words);
  const pieces = await Promise.all(
    having.map(async ({ home }) =>
      (await (await read(home + PLACES.words(length))).text()).trimEnd().split('\n'),
    ),
  );
  return rankedWords(pieces);
}
