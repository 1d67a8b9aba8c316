/** A page of a thread, in an address of this or another site. */
const THREAD_PAGE = /(?:^|\/)threads\/[^/]+\/(?:\d+\/)?$/;

/**
 * The address of a part of a page: `posts/ID/` and `L12` give `posts/ID/#L12`. For a post shown on its thread's page, `threads/SLUG/#ID`,
 * they give `threads/SLUG/#ID/L12`, which is unambiguous because ids contain no slash.
 */
export function within(address: string, fragment: string): string {
  return `${address}${address.includes('#') ? '/' : '#'}${fragment}`;
}

/** The address of a post, from that of a part of it: the inverse of `within`. */
export function postOfAddress(address: string): string {
  const [page = '', fragment] = address.split('#');
  if (fragment === undefined || !THREAD_PAGE.test(page)) return page;
  return `${page}#${fragment.split('/')[0]}`;
}

/** The path of a page (from 1) of a thread. */
export function threadAddress({ slug }: { readonly slug: string }, page = 1): string {
  return `threads/${slug}/${page === 1 ? '' : `${page}/`}`;
}

/** Minted ids of posts and slugs of threads end in a hash. */
const HASHED = /[0-9a-f]{2}$/;

/**
 * The file, below the site's base, that says where a post is shown, and on which page each post of a thread is. It is named after the last
 * two characters of the post's id or the thread's slug; `other` if these are not hexadecimal.
 */
export function whereFile(id: string): string {
  return `posts/where/${HASHED.exec(id)?.[0] ?? 'other'}.json`;
}

/** The content of such a file. */
export interface Where {
  /** By id of a post: the slug of its thread, and the page, from 1, that shows it; 0 for a post with a page of its own. */
  readonly posts: Readonly<Record<string, readonly [slug: string, page: number]>>;
  /** By slug of a thread with several pages: the page of each of its posts, in time order. */
  readonly threads: Readonly<Record<string, readonly number[]>>;
}
