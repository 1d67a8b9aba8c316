import { inBase, type SearchedBase } from './in-base.ts';
import type { IndexToOpen } from './library.ts';
import { PLACES } from './manifest.ts';
import { type IndexHost, PackedIndex } from './packed-index.ts';
import type { PagefindPage, PagefindResult } from './pagefind.ts';
import type { OpenedIndex, PagefindInstance } from './several.ts';

/** The open indexes by the address of their folder, by which Pagefind's scripts request files. */
const open = new Map<string, PackedIndex>();
let scripts = 0;

async function fetchOfIndexes(asked: string): Promise<Response> {
  const [address = ''] = asked.split('?');
  for (const [folder, index] of open)
    if (address.startsWith(folder)) return index.fetch(address.slice(folder.length));
  throw new Error(`${address} is no file of an index that is open`);
}

/**
 * Opens indexes of posts with Pagefind's script, in the calling thread: callers already use a worker.
 *
 * @throws errors that are of one of the knowledge bases (see `inBase`), as do the indexes.
 */
export function openIndexes(indexes: readonly IndexToOpen[], host: IndexHost): Promise<OpenedIndex[]> {
  Object.assign(globalThis, { parleyPagefindFetch: fetchOfIndexes });
  return Promise.all(
    indexes.map(({ index, ranking, scale, ...base }) =>
      inBase(base, async () => {
        const { home } = base;
        const root = home + PLACES.pagefind;
        const folder = `${root}${index.folder}/`;
        const packed = new PackedIndex(root, index, host);
        open.set(folder, packed);
        // Import the script once per index, told apart by a fragment: one instance of the script holds one WebAssembly and one index.
        const { createInstance } = (await import(
          /* @vite-ignore */ `${await host.script()}#${++scripts}`
        )) as {
          createInstance: (options: object) => PagefindInstance & { init(): Promise<void> };
        };
        const instance = createInstance({ basePath: folder, baseUrl: home, noWorker: true, ranking });
        await packed.whole(instance.init());
        return { instance: wholly(instance, packed, base), scale };
      }),
    ),
  );
}

function wholly(instance: PagefindInstance, index: PackedIndex, base: SearchedBase): PagefindInstance {
  const whole = <T>(run: () => Promise<T>) => inBase(base, () => index.whole(run()));
  const checked = (result: PagefindResult): PagefindResult => ({
    ...result,
    data: () => whole(async () => requirePage(await result.data())),
  });
  return {
    async search(term, options) {
      const answer = await whole(() => instance.search(term, options));
      return { ...answer, results: answer.results.map(checked) };
    },
    filters: () => whole(() => instance.filters()),
    preload: (term) => whole(() => instance.preload(term)),
  };
}

/** The page, which may come from another site. @throws if it is of no known form */
function requirePage(page: PagefindPage): PagefindPage {
  const { url, content, meta, filters } = page as { readonly [Field in keyof PagefindPage]: unknown };
  const isText = (value: unknown) => typeof value === 'string';
  const isKnown =
    isText(url) &&
    isText(content) &&
    valuesOf(meta)?.every(isText) === true &&
    valuesOf(filters)?.every((values) => Array.isArray(values) && values.every(isText)) === true;
  if (!isKnown) throw new Error('a post of its index is of a form that this version does not know');
  return page;
}

function valuesOf(value: unknown): unknown[] | undefined {
  return typeof value === 'object' && value !== null ? Object.values(value) : undefined;
}
