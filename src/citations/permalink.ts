/** Where a knowledge base is published. */
export interface Publication {
  /** Scheme and host, such as `https://example.org`; without it permalinks are paths from the root of whatever host serves them. */
  readonly site?: string;
  /** Path under which the site is served, such as `/parley`; `/` unless told. Slashes at its ends do not matter. */
  readonly base?: string;
}

/**
 * The permanent address of a page: `site` + `base` + `address` (a path from the base, without leading slash). Without
 * `site`, the path alone. A path in `site` itself counts before `base`. Throws a TypeError where `site` is no URL.
 */
export function permalink(address: string, { site, base = '/' }: Publication): string {
  const under = [...segments(site === undefined ? '' : new URL(site).pathname), ...segments(base)];
  const path = `/${under.map((segment) => `${segment}/`).join('')}${address}`;
  return site === undefined ? path : new URL(path, site).href;
}

function segments(path: string): string[] {
  return path.split('/').filter(Boolean);
}
