import { addressOf, type KnowledgeBase, pagesOfPosts, whereFile } from '../knowledge/index.ts';
import type { MachineFile } from './entry-files.ts';
import type { PublishedBase } from './published-base.ts';

/** The content of one of these files while it is assembled. */
interface Said {
  readonly posts: Record<string, [slug: string, page: number]>;
  readonly threads: Record<string, number[]>;
}

/**
 * Files that say on which page a post is shown, given only its id; and where the posts of a thread are by their numbers in time, which
 * former addresses used. None if each post has its own page.
 */
export function* whereFiles(place: PublishedBase): Generator<MachineFile> {
  const { kb } = place;
  for (const [path, said] of saidBy(kb))
    yield {
      path,
      text: () => `${JSON.stringify({ format: 'parley', version: 1, kind: 'where', ...said })}\n`,
    };
  if (kb.settings.redirects === 'list' && kb.places.read === 'threads')
    yield { path: '_redirects', text: () => redirectList(place) };
}

/** Redirects from the addresses that posts would have on their own, in the format of Netlify's `_redirects`: from, to, status. */
function redirectList({ kb, publication: { base } }: PublishedBase): string {
  return [...kb.places.onThreads.keys()]
    .map((id) => `${base}posts/${id}/ ${base}${addressOf(kb, id)} 301\n`)
    .join('');
}

function saidBy(kb: KnowledgeBase): Map<string, Said> {
  const files = new Map<string, Said>();
  const fileOf = (id: string) => {
    const path = whereFile(id);
    const said = files.get(path) ?? { posts: {}, threads: {} };
    files.set(path, said);
    return said;
  };
  if (kb.places.read === 'pages') return files;
  for (const { id, slug, posts, tree } of kb.threads.values()) {
    for (const post of posts) {
      fileOf(post).posts[post] = [slug, kb.places.onThreads.get(post) ?? 0];
    }
    const starts = kb.places.starts.get(id);
    if (starts === undefined) continue;
    const pageOf = pagesOfPosts(tree, starts);
    fileOf(slug).threads[slug] = posts.map((post) => pageOf.get(post) ?? 1);
  }
  return files;
}
