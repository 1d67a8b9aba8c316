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

/** The path of a page (from 1) of a thread. */
export function threadAddress({ slug }: { readonly slug: string }, page = 1): string {
  return `threads/${slug}/${page === 1 ? '' : `${page}/`}`;
}

/** What the id of a post or the slug of a thread ends in, where it was minted: of a hash. */
const HASHED = /[0-9a-f]{2}$/;

/**
 * The file, from the site's base, that says where a post is read, and on which page of a thread each of its posts is: named after the last two characters of the post's id, or of the thread's slug; `other` where these are no two of 0-9 and a-f.
 */
export function whereFile(id: string): string {
  return `posts/where/${HASHED.exec(id)?.[0] ?? 'other'}.json`;
}

/** What such a file says. */
export interface Where {
  /** By id of a post: the slug of its thread, and the page, from 1, that holds it; 0 of a post that has a page of its own. */
  readonly posts: Readonly<Record<string, readonly [slug: string, page: number]>>;
  /** By slug of a thread of several pages: the page of each of its posts, in order of time. */
  readonly threads: Readonly<Record<string, readonly number[]>>;
}
