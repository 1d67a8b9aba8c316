import { attributions, type Line } from '../segments/index.ts';
import { wordsOf } from './words.ts';

/** Number of an author's latest posts in which a quotation is searched. */
const MOST_POSTS = 8;

/** The posts of a thread, indexed by the names of their authors. */
export class NamedAuthors {
  readonly #byName = new Map<string, string[]>();

  /** @param posts in time order */
  constructor(posts: readonly { readonly id: string; readonly names?: readonly string[] | undefined }[]) {
    for (const { id, names = [] } of posts)
      for (const key of new Set(names.map(keyOf))) {
        const ids = this.#byName.get(key);
        if (ids) ids.push(id);
        else this.#byName.set(key, [id]);
      }
  }

  /** Ids of posts by an author, the latest first. Empty for an unknown name. */
  postsOf(name: string): readonly string[] {
    return (this.#byName.get(keyOf(name)) ?? []).slice(-MOST_POSTS).reverse();
  }
}

/**
 * Returns a function that gives the author named by the nearest attribution above a line, for words one level deeper. Must be called with
 * increasing lines.
 */
export function namedAbove(lines: readonly Line[]): (line: number, depth: number) => string | undefined {
  const byDepth = Map.groupBy(
    attributions(lines).filter(({ name }) => name !== undefined),
    (one) => one.depth,
  );
  const passed = new Map<number, number>();
  return (line, depth) => {
    const named = byDepth.get(depth - 1) ?? [];
    let next = passed.get(depth) ?? 0;
    while (next < named.length && (named[next]?.end ?? line) <= line) next++;
    passed.set(depth, next);
    return named[next - 1]?.name;
  };
}

function keyOf(name: string): string {
  return wordsOf(name.toLowerCase()).sort().join(' ');
}
