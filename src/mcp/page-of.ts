/** The page that an address below the home page leads to, and its key if it can be cited. */
export function placeOf(address: string): { page: string; key?: string } {
  const [path = '', anchor] = address.split('#');
  const page = path.replace(/\/$/, '');
  const [collection, id] = page.split('/');
  if (id === undefined) return { page };
  // A post on a page of its thread, which can be read by itself.
  if (collection === 'threads' && anchor !== undefined) return { page: `posts/${anchor.split('/')[0]}` };
  if (collection === 'positions') return { page, key: id };
  const isArgument =
    anchor !== undefined && /^[a-z]/.test(anchor) && (collection === 'posts' || collection === 'debates');
  return isArgument ? { page, key: `${id}:${anchor}` } : { page };
}

/** The page that a path from the home page leads to, or an address below one of `homes`, such as a permalink. */
export function pageAt(given: string, homes: readonly string[]): string {
  const written = given.trim();
  const known = homes.map((one) => one.replace(/\/*$/, '/'));
  const paths = known.filter((one) => URL.canParse(one)).map((one) => new URL(one).pathname);
  const home = [...known, ...paths].find((one) => one !== '/' && written.startsWith(one));
  const path = (home === undefined ? written : written.slice(home.length)).replace(/\?[^#]*/, '');
  const { page } = placeOf(path.replace(/^\/+/, '').replace(/\/+(?=#|$)/, ''));
  // Behind a page's id stand an argument's, and the revision.
  const [collection = '', id, ...more] = page.replace(/\/+$/, '').split('/');
  return more.at(-2) === 'rev'
    ? `${collection}/${id}`
    : [collection, id, ...more].filter(Boolean).join('/') || 'index';
}
