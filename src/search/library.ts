import { idOf, valuesIn } from './allowed.ts';
import { createIndex, type SearchIndex } from './engine.ts';
import { type Manifest, PLACES } from './manifest.ts';
import type { Pagefind } from './pagefind.ts';
import type { Posts } from './posts.ts';
import type { SearchRecord } from './record.ts';
import { type SentRecord, unpackRecords } from './wire.ts';

/** What a site's searches look through. */
export interface Library {
  /** Everything of a small site; of an archive, all but posts. */
  index: SearchIndex;
  /** What an archive has besides; undefined for a small site. */
  archive: Archive | undefined;
}

export interface Archive {
  /** Its posts; Pagefind is loaded when they are first asked for. */
  readonly posts: () => Promise<Posts>;
  /** Adds the words of evidence to the index; whether there were any that it had not. Loaded once. */
  readonly addEvidence: () => Promise<boolean>;
}

/** How a library is reached: from a browser, or by a program. */
export interface Shelves {
  /** The text of a file, by its address. @throws where it cannot be had. */
  readonly read: (address: string) => Promise<string>;
  /** Pagefind over the indexes of folders, by their addresses. */
  readonly openPagefind: (folders: readonly string[]) => Promise<Pagefind>;
}

/** Loads what every search needs of the knowledge bases whose home pages are given. Several are searched as one. */
export async function openLibrary(homes: readonly string[], shelves: Shelves): Promise<Library> {
  const bases = await Promise.all(homes.map((home) => openBase(home, homes.length > 1, shelves)));
  const records = bases.flatMap((base) => base.records);
  const archives = bases.flatMap(({ home, manifest }) =>
    manifest.search === 'archive' ? [{ home, manifest }] : [],
  );
  const library: Library = { index: createIndex(records), archive: undefined };
  if (archives.length === 0) return library;
  let added = false;
  const evidence = once(async () => Object.assign({}, ...(await Promise.all(archives.map(evidenceOf)))));
  library.archive = {
    posts: once(() => openPosts(archives, records, shelves)),
    async addEvidence() {
      const texts: Readonly<Record<string, string>> = await evidence();
      if (added || Object.keys(texts).length === 0) return false;
      added = true;
      const filled = records.map((record) => ({ ...record, text: texts[record.address] ?? record.text }));
      library.index = createIndex(filled);
      return true;
    },
  };
  return library;

  async function evidenceOf({ home }: { readonly home: string }): Promise<Record<string, string>> {
    const texts = JSON.parse(await shelves.read(home + PLACES.evidence)) as Record<string, string>;
    const at = homes.length > 1 ? home : '';
    return Object.fromEntries(Object.entries(texts).map(([address, text]) => [at + address, text]));
  }
}

/** A knowledge base that is searched; the addresses of its records whole where it is one of several. */
async function openBase(home: string, oneOfSeveral: boolean, { read }: Shelves) {
  const [manifest, sent] = await Promise.all([read(home + PLACES.manifest), read(home + PLACES.records)]);
  const records = unpackRecords(JSON.parse(sent) as SentRecord[]);
  const placed = records.map((record) => ({ ...record, address: home + record.address }));
  return { home, manifest: JSON.parse(manifest) as Manifest, records: oneOfSeveral ? placed : records };
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

async function openPosts(
  archives: readonly Indexed[],
  records: readonly SearchRecord[],
  { read, openPagefind }: Shelves,
): Promise<Posts> {
  const debates = records.filter(({ kind }) => kind === 'debate');
  const titles = new Map(debates.map((debate) => [idOf(debate), debate.title]));
  const years = archives.map(({ manifest }) => manifest.years);
  return {
    pagefind: await openPagefind(archives.map(({ home }) => home + PLACES.pagefind)),
    spelling: { words: remembered((length) => wordsOf(archives, length, read)) },
    valuesOf: valuesIn(records),
    debateTitle: (id) => titles.get(id) ?? '',
    years: [Math.min(...years.map(([first]) => first)), Math.max(...years.map(([, last]) => last))],
  };
}

/** The words of a length in any of the vocabularies, those of a higher rank in theirs first. */
async function wordsOf(
  archives: readonly Indexed[],
  length: number,
  read: Shelves['read'],
): Promise<readonly string[]> {
  const having = archives.filter(({ manifest }) => length in manifest.words);
  const pieces = await Promise.all(
    having.map(async ({ home }) => (await read(home + PLACES.words(length))).trimEnd().split('\n')),
  );
  const ranked = pieces.flatMap((words) => words.map((word, rank) => ({ word, rank })));
  return [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word))];
}

function remembered<T>(get: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (key) => {
    const there = known.get(key) ?? get(key);
    known.set(key, there);
    return there;
  };
}
