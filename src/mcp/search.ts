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
}

/**
 * What a query finds, best of each kind first, in the order of the kinds that the search gives, and how many there are in all. This is
 * the one place that knows the search room.
 */
export async function found(
  library: Library,
  text: string,
  { kinds, limit }: { readonly kinds?: readonly Kind[] | undefined; readonly limit: number },
): Promise<{ readonly hits: readonly Hit[]; readonly total: number }> {
  const { groups, total } = await ask(library, text, { perKind: limit, ...(kinds && { kinds }) });
  const hits = groups.flatMap(({ results }) =>
    results.map(({ record: { kind, title, author, date, debate, address }, snippet }) => ({
      kind,
      title,
      text: snippet.text,
      author,
      date,
      debate,
      address,
    })),
  );
  return { hits, total };
}
