import {
  type IndexToOpen,
  type Pagefind,
  type PagefindInstance,
  PLACES,
  severalAsOne,
} from '../../search/browser.ts';

const HOME = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The text of a file of a site. */
export async function read(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

/**
 * Pagefind over one index or several. It runs in this worker: its own worker would be a second one. Its script is the one
 * published with the index; a portal has a copy, so that no script comes from another origin.
 */
export async function openPagefind(indexes: readonly IndexToOpen[]): Promise<Pagefind> {
  const first = indexes[0]?.folder ?? '';
  const own = new URL(first).origin === location.origin;
  const script = own
    ? `${first}pagefind.js`
    : new URL(`${HOME}${PLACES.pagefind}pagefind.js`, location.href).href;
  const opened = indexes.map(async ({ folder, ranking, scale }, i) => {
    // Each index has a script of its own, by a fragment: one script holds one WebAssembly, and that one index.
    const { createInstance } = (await import(/* @vite-ignore */ `${script}#${i}`)) as {
      createInstance: (options: object) => PagefindInstance & { init(): Promise<void> };
    };
    const instance = createInstance({ basePath: folder, noWorker: true, ranking });
    await instance.init();
    return { instance, scale };
  });
  return severalAsOne(await Promise.all(opened));
}
