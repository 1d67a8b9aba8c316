import { addressAt, type CatalogueRevision, EVIDENCE, type Lookup } from '../../citations/index.ts';

/** A page that shows something as it was cited. */
export interface RevisionPage {
  /** What stands before `/rev/` in its path: `positions/ID`, `posts/ID/ARGUMENT`. */
  readonly cited: string;
  readonly revision: string;
  /** The key it was cited by: the present one, or one it had before. */
  readonly key: string;
}

/** A page for every revision of the catalogue under every key that its thing has or had: a permalink works for good. */
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
