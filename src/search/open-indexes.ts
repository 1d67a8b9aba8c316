import type { IndexToOpen } from './library.ts';
import { PLACES } from './manifest.ts';
import { type IndexHost, PackedIndex } from './packed-index.ts';
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

/** Opens indexes of posts with Pagefind's script, in the calling thread: callers already use a worker. */
export function openIndexes(indexes: readonly IndexToOpen[], host: IndexHost): Promise<OpenedIndex[]> {
  Object.assign(globalThis, { parleyPagefindFetch: fetchOfIndexes });
  return Promise.all(
    indexes.map(async ({ home, index, ranking, scale }) => {
      const root = home + PLACES.pagefind;
      const folder = `${root}${index.folder}/`;
      const packed = new PackedIndex(root, index, host);
      open.set(folder, packed);
      // Import the script once per index, told apart by a fragment: one instance of the script holds one WebAssembly and one index.
      const { createInstance } = (await import(/* @vite-ignore */ `${await host.script()}#${++scripts}`)) as {
        createInstance: (options: object) => PagefindInstance & { init(): Promise<void> };
      };
      const instance = createInstance({ basePath: folder, baseUrl: home, noWorker: true, ranking });
      await packed.whole(instance.init());
      return { instance: wholly(instance, packed), scale };
    }),
  );
}

function wholly(instance: PagefindInstance, index: PackedIndex): PagefindInstance {
  return {
    search: (term, options) => index.whole(instance.search(term, options)),
    filters: () => index.whole(instance.filters()),
    preload: (term) => index.whole(instance.preload(term)),
  };
}
