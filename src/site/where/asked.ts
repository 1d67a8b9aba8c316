/** What an address asks for that may be read elsewhere by now. */
export type Asked =
  | { readonly kind: 'post'; readonly id: string; readonly fragment: string }
  /** A file beside the page of a post. */
  | { readonly kind: 'file'; readonly id: string; readonly ending: string }
  /** A post by its place in time in its thread, from 1. */
  | { readonly kind: 'place'; readonly slug: string; readonly place: number; readonly fragment: string }
  /** A page of a thread. */
  | { readonly kind: 'thread'; readonly slug: string };

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const POST_PAGE = new RegExp(`^posts/(${ID})(?:/(?:index\\.html)?)?$`);
const POST_FILE = new RegExp(`^posts/(${ID})\\.([a-z.]+)$`);
const THREAD_PAGE = new RegExp(`^threads/(${ID})(?:/\\d+)?/?(?:index\\.html)?$`);
/** A post on its thread's page, and what is in it. */
const POST_FRAGMENT = new RegExp(`^(${ID})(?:/(.+))?$`);
const PLACE_FRAGMENT = /^P([1-9]\d{0,8})(?:-(.+))?$/;

/**
 * What an address asks for: a post by its page, the file beside it, or a fragment of its thread's page or of `posts/`. Undefined where it names no post and
 * no thread.
 * @param path From the site's base, without a leading slash.
 * @param fragment Decoded, without the number sign.
 */
export function askedBy(path: string, fragment: string): Asked | undefined {
  const page = POST_PAGE.exec(path)?.[1];
  if (page !== undefined) return { kind: 'post', id: page, fragment };
  const [, id, ending] = POST_FILE.exec(path) ?? [];
  if (id !== undefined && ending !== undefined) return { kind: 'file', id, ending };
  const slug = THREAD_PAGE.exec(path)?.[1];
  if (slug === undefined && path !== 'posts/') return undefined;
  const [, place, behind = ''] = PLACE_FRAGMENT.exec(fragment) ?? [];
  if (place !== undefined && slug !== undefined)
    return { kind: 'place', slug, place: Number(place), fragment: behind };
  const [, post, inPost = ''] = POST_FRAGMENT.exec(fragment) ?? [];
  if (post !== undefined) return { kind: 'post', id: post, fragment: inPost };
  return slug === undefined ? undefined : { kind: 'thread', slug };
}
