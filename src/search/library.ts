import { idOf, valuesIn } from './allowed.ts';
import { createIndex, type SearchIndex } from './engine.ts';
import { inBase, type SearchedBase } from './in-base.ts';
import type { LaterTexts } from './later-texts.ts';
import { type Manifest, PLACES, type PublishedIndex } from './manifest.ts';
import type { Pagefind } from './pagefind.ts';
import type { Posts } from './posts.ts';
import { publishedTexts, type WithTexts } from './published-texts.ts';
import { rankedWords } from './ranked-words.ts';
import { type Ranking, rankings } from './rankings.ts';
import type { SearchRecord } from './record.ts';
import { remembered } from './remembered.ts';
import { type SentRecords, unpackRecords } from './wire.ts';
import { aliasesIn } from './wordings.ts';

/** What a search on a site searches. */
export interface Library {
  /** Everything on a small site; on an archive everything but posts and the texts of entries. */
  readonly index: SearchIndex;
  /** The rest of an archive; undefined for a small site. */
  readonly archive: Archive | undefined;
}

export interface Archive {
  /** Its posts; Pagefind is loaded on first use. */
  readonly posts: () => Promise<Posts>;
  readonly texts: LaterTexts;
}

/** How files of a library are read: from a browser, or by a program. */
export interface Shelves {
  /** Whether it is another site, so that addresses must be absolute. */
  readonly isElsewhere?: boolean;
  /**
   * The text of a file by its address.
   *
   * @throws if it cannot be read.
   */
  readonly read: (address: string) => Promise<string>;
  /** Pagefind over indexes (see `openIndexes`). */
  readonly openPagefind: (indexes: readonly IndexToOpen[]) => Promise<Pagefind>;
}

/** An index of Pagefind's. */
export interface IndexToOpen extends Ranking, SearchedBase {
  readonly index: PublishedIndex;
}

/** Loads what every search needs of the knowledge bases with these home pages. Several are searched as one. @throws errors that are of one of them (see `inBase`) */
export async function openLibrary(homes: readonly string[], shelves: Shelves): Promise<Library> {
  const isOneOfSeveral = homes.length > 1;
  const bases = await Promise.all(
    homes.map((home) =>
      inBase({ home, isOneOfSeveral }, () => openBase(home, shelves.isElsewhere ?? isOneOfSeveral, shelves)),
    ),
  );
  const records = bases.flatMap((base) => base.records);
  const archives: WithTexts[] = [];
  let from = 0;
  for (const { home, manifest, records: own } of bases) {
    const to = from + own.length;
    if (manifest.search === 'archive') archives.push({ home, isOneOfSeveral, manifest, from, to });
    from = to;
  }
  const index = createIndex(records);
  if (archives.length === 0) return { index, archive: undefined };
  const posts = remembered(() => openPosts(archives, records, shelves));
  return { index, archive: { posts: () => posts(''), texts: publishedTexts(archives, shelves.read) } };
}

/** Loads a knowledge base; addresses of its records become absolute if it is another site. */
async function openBase(home: string, isElsewhere: boolean, { read }: Shelves) {
  const [manifest, sent] = await Promise.all([read(home + PLACES.manifest), read(home + PLACES.records)]);
  const records = unpackRecords(JSON.parse(sent) as SentRecords);
  const placed = records.map((record) => ({ ...record, address: home + record.address }));
  return { home, manifest: JSON.parse(manifest) as Manifest, records: isElsewhere ? placed : records };
}

async function openPosts(
  archives: readonly WithTexts[],
  records: readonly SearchRecord[],
  { read, openPagefind }: Shelves,
): Promise<Posts> {
  const debates = records.filter(({ kind }) => kind === 'debate');
  const titles = new Map(debates.map((debate) => [idOf(debate), debate.title]));
  const years = archives.map(({ manifest }) => manifest.years);
  const ranks = rankings(archives.map(({ manifest }) => manifest));
  return {
    pagefind: await openPagefind(
      archives.map(({ home, isOneOfSeveral, manifest: { index } }, i) => ({
        home,
        isOneOfSeveral,
        index,
        ...(ranks[i] as Ranking),
      })),
    ),
    spelling: { words: remembered((length) => wordsOf(archives, length, read)) },
    valuesOf: valuesIn(records),
    aliases: aliasesIn(records),
    debateTitle: (id) => titles.get(id) ?? '',
    years: years.reduce(
      ([first, last], [from, to]) => [Math.min(first, from), Math.max(last, to)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ),
  };
}

/** The words of a length in any of the vocabularies, by their rank there. */
async function wordsOf(
  archives: readonly WithTexts[],
  length: number,
  read: Shelves['read'],
): Promise<readonly string[]> {
  const having = archives.filter(({ manifest }) => length in manifest.words);
  const pieces = await Promise.all(
    having.map((base) =>
      inBase(base, async () => (await read(base.home + PLACES.words(length))).trimEnd().split('\n')),
    ),
  );
  return rankedWords(pieces);
}
