import { z } from 'zod';
import { SourceError } from '../../src/mcp/index.ts';
import {
  type IndexToOpen,
  KINDS,
  type Library,
  openLibrary,
  type Pagefind,
  type PagefindInstance,
  PLACES,
  severalAsOne,
} from '../../src/search/index.ts';

/** Files by which it is told whether what is searched has changed. */
export const SEARCH_FILES = [
  PLACES.manifest,
  PLACES.records,
  `${PLACES.pagefind}pagefind-entry.json`,
] as const;

const text = z.string();

/** What the search of a site sends, as far as this version relies on it. */
const sent: Readonly<Record<string, z.ZodType>> = {
  [PLACES.manifest]: z.discriminatedUnion('search', [
    z.object({ search: z.literal('simple') }),
    z.object({
      search: z.literal('archive'),
      posts: z.int(),
      postLength: z.number().positive().optional(),
      years: z.tuple([z.int(), z.int()]),
      words: z.record(text, z.int()),
      texts: z.object({ first: z.array(text), pieces: z.int() }),
    }),
  ]),
  [PLACES.records]: z.array(
    z.object({
      kind: z.enum(KINDS),
      address: text,
      ...Object.fromEntries(
        ['title', 'text', 'author', 'date', 'debate'].map((name) => [name, text.optional()]),
      ),
      names: z.array(text).optional(),
      facets: z.record(text, z.array(text)).optional(),
    }),
  ),
};

/**
 * What the search of a published site looks through, posts by their words. Its files are no data for programs that are promised to
 * stay: undefined where they are not of a form that this version knows.
 *
 * @param file The text of a file by its path from the home page; undefined where there is none.
 */
export async function siteLibrary(
  home: string,
  file: (path: string) => Promise<string | undefined>,
): Promise<Library | undefined> {
  const texts = await Promise.all([PLACES.manifest, PLACES.records].map(file));
  if (!isKnown(PLACES.manifest, texts[0]) || !isKnown(PLACES.records, texts[1])) return undefined;
  const read = async (address: string): Promise<string> => {
    const path = address.slice(home.length);
    const found = await file(path);
    if (found === undefined || (path in sent && !isKnown(path, found)))
      throw new SourceError(`${address} is not there, or not of a form that this version knows`);
    return found;
  };
  return openLibrary([home], { read, openPagefind });
}

function isKnown(path: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  try {
    return sent[path]?.safeParse(JSON.parse(found)).success === true;
  } catch {
    return false;
  }
}

let opened = 0;

/**
 * Pagefind over the indexes of a site. Its script is that of this version, never the one that the site publishes: a site is read, and
 * nothing of it is run but Pagefind's WebAssembly, which reaches nothing.
 */
async function openPagefind(indexes: readonly IndexToOpen[]): Promise<Pagefind> {
  const { pagefindScript } = await import('./pagefind-script.ts');
  const script = `data:text/javascript;base64,${Buffer.from(await pagefindScript()).toString('base64')}`;
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
