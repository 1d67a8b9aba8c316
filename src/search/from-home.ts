/**
 * The path from the home page of an address that a search gave: a path already, or, as Pagefind gives those of posts, with the base path
 * or whole.
 *
 * @param home Of what was searched: an address, or a path where nobody knows the address.
 */
export function fromHome(address: string, home: string): string {
  if (!address.startsWith('/') && !/^https?:/.test(address)) return address;
  // A home that is a path stands for an address that nobody knows.
  const root = new URL(home, 'http://localhost').href;
  const whole = new URL(address, root).href;
  return whole.startsWith(root) ? whole.slice(root.length) : address.replace(/^\//, '');
}
