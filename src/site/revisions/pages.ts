import { addressAt, type CatalogueRevision, EVIDENCE, type Lookup } from '../../citations/index.ts';

/** A page that shows something as it was cited. */
export interface RevisionPage {
  /** The part of its path before `/rev/`: `positions/ID`, `posts/ID/ARGUMENT`. */
  readonly cited: string;
  readonly revision: string;
  /** The key that it was cited by: the present or a former one. */
  readonly key: string;
}

/** A page for every revision in the catalogue, under every present and former key of its thing, so that permalinks never break. */
export function revisionPages(lookup: Lookup, revisions: readonly CatalogueRevision[]): RevisionPage[] {
  const keysOf = new Set(revisions.map(({ key }) => key));
  const evidence = [...keysOf].flatMap((key) => lookup.history(key + EVIDENCE));
  return [...revisions, ...evidence].flatMap((line) => {
    const thing = lookup.find(line.key);
    const keys = thing === undefined ? [line.key] : [thing.key, ...(thing.aliases ?? [])];
    return keys.map((key) => ({
      key,
      revision: line.revision,
      cited: addressAt(lookup, key, line, line.revision).split('/rev/')[0] ?? '',
    }));
  });
}
