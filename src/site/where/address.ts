import { threadAddress, type Where, whereFile, within } from '../../knowledge/post-address.ts';
import type { Asked } from './asked.ts';

/** What is published, as a reader's browser asks for it. */
export interface Published {
  /** What a file says, by its path from the base; undefined where there is none. */
  readonly where: (path: string) => Promise<Where | undefined>;
  /** Whether there is a page at a path from the base. */
  readonly exists: (path: string) => Promise<boolean>;
}

/** Files that threads have as posts have them. */
const OF_THREADS: ReadonlySet<string> = new Set(['json', 'md']);

/** The address, from the site's base, of what is asked for; undefined where there is nothing of the kind. */
export async function addressAsked(asked: Asked, { where, exists }: Published): Promise<string | undefined> {
  if (asked.kind === 'thread') {
    const page = threadAddress(asked);
    return (await exists(page)) ? page : undefined;
  }
  if (asked.kind === 'place') {
    const { slug, place, fragment } = asked;
    const page = own((await where(whereFile(slug)))?.threads, slug)?.[place - 1];
    if (page === undefined) return undefined;
    return `${threadAddress({ slug }, page)}#P${place}${fragment && `-${fragment}`}`;
  }
  const { id } = asked;
  const [slug, page = 0] = own((await where(whereFile(id)))?.posts, id) ?? [];
  if (slug === undefined || page === 0) {
    const home = `posts/${id}/`;
    if (slug === undefined && !(await exists(home))) return undefined;
    return asked.kind === 'post' && asked.fragment !== '' ? within(home, asked.fragment) : home;
  }
  if (asked.kind === 'file' && OF_THREADS.has(asked.ending)) return `threads/${slug}.${asked.ending}`;
  const post = `${threadAddress({ slug }, page)}#${id}`;
  return asked.kind === 'post' && asked.fragment !== '' ? within(post, asked.fragment) : post;
}

/** What a table holds itself under a name that a reader typed. */
function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
