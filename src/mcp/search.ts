import { createIndex, type Kind, query, type SearchIndex, type SearchRecord } from '../search/index.ts';

/** Something that was found. */
export interface Hit {
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly date: string;
  readonly debate: string;
  /** Path of its place from the home page. */
  readonly address: string;
}

const indexes = new WeakMap<readonly SearchRecord[], SearchIndex>();

/**
 * What a query finds, best of each kind first, in the order of the kinds that the search gives, and how many there are in all. This is
 * the one place that knows the search room.
 */
export function found(
  records: readonly SearchRecord[],
  text: string,
  { kinds, limit }: { readonly kinds?: readonly Kind[] | undefined; readonly limit: number },
): { readonly hits: readonly Hit[]; readonly total: number } {
  let index = indexes.get(records);
  if (index === undefined) {
    index = createIndex(records);
    indexes.set(records, index);
  }
  const { groups, total } = query(index, text, { perKind: limit, ...(kinds && { kinds }) });
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
