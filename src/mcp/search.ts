import { ask, type Kind, type Library } from '../search/index.ts';

/** Something that was found. */
export interface Hit {
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly date: string;
  readonly debate: string;
  /** Path of its place from the home page; of a post of an archive perhaps with the base path, or the whole address. */
  readonly address: string;
  /** How many others were found that say the same. */
  readonly alike?: number;
}

/** What was found of one kind, the best first. */
export type Found = readonly Hit[];

/**
 * What a query finds, best of each kind first, in the order of the kinds that the search gives, and how many there are in all. This is
 * the one place that knows the search room.
 */
export async function found(
  library: Library,
  text: string,
  { kinds, limit }: { readonly kinds?: readonly Kind[] | undefined; readonly limit: number },
): Promise<{ readonly groups: readonly Found[]; readonly total: number }> {
  const { groups, total } = await ask(library, text, { perKind: limit, ...(kinds && { kinds }) });
  return {
    groups: groups.map(({ results }) =>
      results.map(({ record: { kind, title, author, date, debate, address }, snippet, more = [] }) => ({
        kind,
        title,
        text: snippet.text,
        author,
        date,
        debate,
        address,
        ...(more.length > 0 && { alike: more.length }),
      })),
    ),
    total,
  };
}
