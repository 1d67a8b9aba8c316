/** Ancestors and distances in a thread, in constant time for any two posts. */
export class Kinship {
  readonly #span = new Map<string, { enter: number; leave: number; depth: number }>();

  /** Parents outside the posts are ignored; a circle is cut where it is entered again. */
  constructor(posts: readonly { readonly id: string; readonly parent?: string | undefined }[]) {
    const ids = new Set(posts.map(({ id }) => id));
    const children = new Map<string, string[]>();
    const roots: string[] = [];
    for (const { id, parent } of posts) {
      if (parent === undefined || parent === id || !ids.has(parent)) roots.push(id);
      else children.get(parent)?.push(id) ?? children.set(parent, [id]);
    }
    let clock = 0;
    for (const root of [...roots, ...ids]) {
      if (this.#span.has(root)) continue;
      const pending: { id: string; depth: number; left: boolean }[] = [{ id: root, depth: 0, left: false }];
      for (let step = pending.pop(); step; step = pending.pop()) {
        const { id, depth, left } = step;
        const span = this.#span.get(id);
        if (left && span) span.leave = clock++;
        if (left || span) continue;
        this.#span.set(id, { enter: clock++, leave: Number.POSITIVE_INFINITY, depth });
        pending.push({ id, depth, left: true });
        for (const child of children.get(id) ?? [])
          pending.push({ id: child, depth: depth + 1, left: false });
      }
    }
  }

  /** The distance of an ancestor: 1 for the parent; undefined if it is not an ancestor. */
  above(post: string, other: string): number | undefined {
    const below = this.#span.get(post);
    const span = this.#span.get(other);
    if (!below || !span || span.enter >= below.enter || span.leave <= below.leave) return undefined;
    return below.depth - span.depth;
  }
}
