import type { Join } from './joins.ts';

/** A thread: a tree of posts by reply. */
export interface Thread {
  /** Message-ID of its root, known or not (or the root's entry id if it has none): the `thread` of its posts. */
  readonly id: string;
  /** The last part of its address: the entry id of its first post when the address was assigned. */
  readonly slug: string;
  /** Slugs that redirect here: of threads that were joined with it. */
  readonly formerSlugs: readonly string[];
  readonly subject: string;
  /** Entry ids, each after its parent, siblings in time order; with depth from 0. */
  readonly tree: readonly { readonly post: string; readonly depth: number }[];
  /** Entry ids in time order. */
  readonly posts: readonly string[];
  /** The posts whose headers join otherwise separate threads, in time order. */
  readonly joins: readonly Join[];
}
