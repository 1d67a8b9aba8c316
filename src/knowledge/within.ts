/** A page of a thread, in an address that may be another site's. */
const THREAD_PAGE = /(?:^|\/)threads\/[^/]+\/(?:\d+\/)?$/;

/**
 * The address of something in what an address leads to: `posts/ID/` and `L12` give `posts/ID/#L12`. Of a post that is read on a page of its
 * thread, `threads/SLUG/#ID`, they give `threads/SLUG/#ID/L12`: no id has a slash in it.
 */
export function within(address: string, fragment: string): string {
  return `${address}${address.includes('#') ? '/' : '#'}${fragment}`;
}

/** The address of a post, from that of something in it: the inverse of `within`. */
export function postOfAddress(address: string): string {
  const [page = '', fragment] = address.split('#');
  if (fragment === undefined || !THREAD_PAGE.test(page)) return page;
  return `${page}#${fragment.split('/')[0]}`;
}
