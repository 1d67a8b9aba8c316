import type { Join } from './joins.ts';

/** A conversation of the archive: a tree of post entries by reply. */
export interface Thread {
  /** Message-ID of its root, known or not (or the root's entry id where it has none): the `thread` of its posts. */
  readonly id: string;
  /** The last part of its address on the site: the entry id of the post that was its first when it was given that. */
  readonly slug: string;
  /** Slugs that lead here too: of threads that were joined with it. */
  readonly formerSlugs: readonly string[];
  readonly subject: string;
  /** Entry ids, each after its parent, siblings in time order; with depth from 0. */
  readonly tree: readonly { readonly post: string; readonly depth: number }[];
  /** Entry ids in time order. */
  readonly posts: readonly string[];
  /** The posts whose headers join what would be several threads without them, in time order. */
  readonly joins: readonly Join[];
}
