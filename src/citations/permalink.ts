/** Where a knowledge base is published. */
export interface Publication {
  /** Its address, such as `https://example.org`; without it permalinks are paths from the root of the host. */
  readonly site?: string;
  /** Path under which the site is served, such as `/parley`; by default the path of `site`. Leading and trailing slashes are ignored. */
  readonly base?: string;
}

/**
 * The permanent address of a page: the host of `site`, `base`, and `address` (a path below the base, without leading slash). Without `site`
 * it is only the path. As in Astro, `base` is the whole path: if given, the path of `site` is ignored. Throws a TypeError if `site` is not
 * a URL.
 */
export function permalink(address: string, { site, base }: Publication): string {
  const served = base ?? (site === undefined ? '/' : new URL(site).pathname);
  const segments = served.split('/').filter(Boolean);
  const path = `/${segments.map((segment) => `${segment}/`).join('')}${address}`;
  return site === undefined ? path : new URL(path, site).href;
}
