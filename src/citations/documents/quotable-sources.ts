import type { CatalogueRevision } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import type { Quotable } from '../catalogue/quotable.ts';
import { QuotableTexts } from './quoted.ts';
import { takenDownBelow } from './redacted.ts';

/** What may be quoted of a thing at a revision, made ready for many quotations of it. */
export interface QuotableSource extends Quotable {
  readonly ready: QuotableTexts;
  /** The day on which words of it were taken down (`takenDownBelow`). */
  readonly takenDown: () => string | undefined;
}

/** Texts that are kept ready at most, of all sources of a catalogue: a document may quote every position of one, each with the same arguments below it. */
const MOST_TEXTS = 100_000;

/** What is kept ready of a catalogue. */
interface Kept {
  readonly sources: Map<string, QuotableSource>;
  texts: number;
}

const keptOf = new WeakMap<Lookup, Kept>();

/** What may be quoted of a thing at a revision: the same object whenever it is asked for, as long as it is kept. */
export function quotableSource(lookup: Lookup, revision: CatalogueRevision): QuotableSource {
  const kept = keptOf.get(lookup) ?? { sources: new Map(), texts: 0 };
  keptOf.set(lookup, kept);
  const mark = `${revision.key}@${revision.revision}`;
  const known = kept.sources.get(mark);
  if (known !== undefined) return known;
  const quotable = lookup.quotable(revision);
  let day: { readonly is: string | undefined } | undefined;
  const source: QuotableSource = {
    ...quotable,
    ready: new QuotableTexts(quotable.texts),
    takenDown: () => {
      day ??= { is: takenDownBelow(lookup, revision) };
      return day.is;
    },
  };
  if (kept.texts + quotable.texts.length > MOST_TEXTS) {
    kept.sources.clear();
    kept.texts = 0;
  }
  kept.sources.set(mark, source);
  kept.texts += quotable.texts.length;
  return source;
}
