import {
  cacheFor,
  hostByFetch,
  type IndexToOpen,
  openIndexes,
  type Pagefind,
  PLACES,
  severalAsOne,
} from '../../search/browser.ts';

/** Whether this is a portal's page, whose knowledge bases are others': of them it reads data alone. */
export const IS_PORTAL = import.meta.env.PUBLIC_PARLEY_PORTAL === '1';

/** The text of a file of a site. */
export async function read(address: string): Promise<string> {
  if (IS_PORTAL) return (await import('../portal/member.ts')).readMember(address);
  const response = await fetch(address, { cache: cacheFor(address) });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

/** Pagefind over one index or several. Its script and its WebAssembly are the site's own; in a portal the portal's. */
export async function openPagefind(indexes: readonly IndexToOpen[]): Promise<Pagefind> {
  const host = IS_PORTAL
    ? (await import('../portal/member.ts')).MEMBERS
    : hostByFetch(`${indexes[0]?.home}${PLACES.pagefind}`);
  return severalAsOne(await openIndexes(indexes, host));
}
