/** Where a knowledge base is published. */
export interface Publication {
  /** Its address, such as `https://example.org`; without it permalinks are paths from the root of whatever host serves them. */
  readonly site?: string;
  /** Path under which the site is served, such as `/parley`; the path of `site` unless told. Slashes at its ends do not matter. */
  readonly base?: string;
}

/**
 * The permanent address of a page: host of `site`, `base`, `address` (a path from the base, without leading slash). Without
 * `site`, the path alone. As in Astro, `base` is the whole path: where it is told, one in `site` does not count. Throws a TypeError where `site` is no URL.
 */
export function permalink(address: string, { site, base }: Publication): string {
  const served = base ?? (site === undefined ? '/' : new URL(site).pathname);
  const segments = served.split('/').filter(Boolean);
  const path = `/${segments.map((segment) => `${segment}/`).join('')}${address}`;
  return site === undefined ? path : new URL(path, site).href;
}
