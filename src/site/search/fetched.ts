import {
  type IndexToOpen,
  type Pagefind,
  type PagefindInstance,
  severalAsOne,
} from '../../search/browser.ts';

/** Whether this is a portal's page, whose knowledge bases are others': of them it reads data alone. */
export const IS_PORTAL = import.meta.env.PUBLIC_PARLEY_PORTAL === '1';

/** The text of a file of a site. */
export async function read(address: string): Promise<string> {
  if (IS_PORTAL) return (await import('../portal/member.ts')).readMember(address);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

/**
 * Pagefind over one index or several. It runs in this worker: its own worker would be a second one. Its script is the site's own; in a portal
 * the portal's, as is its WebAssembly.
 */
export async function openPagefind(indexes: readonly IndexToOpen[]): Promise<Pagefind> {
  let script = `${indexes[0]?.folder ?? ''}pagefind.js`;
  if (IS_PORTAL) {
    const { fetchOfIndex, ownPagefind } = await import('../portal/member.ts');
    script = ownPagefind('pagefind.js');
    Object.assign(globalThis, { parleyPagefindFetch: fetchOfIndex });
  }
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
