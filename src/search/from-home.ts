/**
 * The path of a search result below the home page. The address may be such a path already or, as Pagefind gives those of posts, include the
 * base path or the host.
 *
 * @param home The home page of the searched site: an address, or a path if the address is not known.
 */
export function fromHome(address: string, home: string): string {
  if (!address.startsWith('/') && !/^https?:/.test(address)) return address;
  // If the home page is only a path, any host will do.
  const root = new URL(home, 'http://localhost').href;
  const whole = new URL(address, root).href;
  return whole.startsWith(root) ? whole.slice(root.length) : address.replace(/^\//, '');
}
