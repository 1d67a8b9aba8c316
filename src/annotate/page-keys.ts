import { threadAt } from '../knowledge/index.ts';
import { argumentsOf, targetOf } from './targets.ts';
import type { PageKeys } from './wire.ts';
import type { Workspace } from './workspace.ts';

/** The path of a page below the base of the site, without fragment and query: `posts/ID/`. */
export function pathOnSite(path: string, base: string): string {
  const bare = path.replace(/[?#].*$/, '');
  return (bare.startsWith(base) ? bare.slice(base.length) : bare).replace(/^\/+/, '');
}

/** The keys of what a page shows. */
export function keysOnPage(space: Workspace, path: string): PageKeys {
  const { curated: kb } = space;
  const [collection = '', id = ''] = path.split('/');
  const targets = (keys: readonly string[]) => keys.map((key) => targetOf(kb, key));
  if (collection === 'posts') {
    const node = space.kb.posts.get(id);
    if (node === undefined) return { keys: [] };
    const thread = space.kb.threads.get(node.thread)?.slug;
    const keys = targets(argumentsOf(kb, id).map(({ key }) => key));
    return { keys, post: id, ...(thread !== undefined && { thread }) };
  }
  if (collection === 'threads') {
    const thread = threadAt(space.kb, id);
    if (thread === undefined) return { keys: [] };
    const own = thread.posts.flatMap((post) => argumentsOf(kb, post).map(({ key }) => key));
    return { keys: targets(own), thread: thread.slug };
  }
  if (collection === 'positions') {
    const position = kb.positions.get(id);
    return { keys: position === undefined ? [] : targets([id, ...position.descendants]) };
  }
  if (collection === 'debates') {
    const debate = kb.debates.get(id);
    return { keys: debate === undefined ? [] : targets([...debate.positions, ...debate.arguments]) };
  }
  return { keys: [] };
}
