import Fuse from 'fuse.js';
import { FIELD_NAMES, type Fields, fieldsOf, WEIGHTS } from './fields.ts';
import type { FieldWords } from './judge.ts';
import type { SearchRecord } from './record.ts';
import { WORD, wordsOf } from './words.ts';

/** Records made ready for queries. Opaque: only `query` looks inside. */
export interface SearchIndex {
  readonly records: readonly SearchRecord[];
  /** Records that may have all the words asked for (`all`) or some (`any`): indexes, Fuse's best first. */
  readonly candidates: (words: readonly string[], match: 'all' | 'any') => number[];
  /** The words of a record, split on first use. */
  readonly wordsOf: (index: number) => FieldWords;
  /** Every word of every record, folded, once. */
  readonly vocabulary: () => ReadonlySet<string>;
}

/**
 * How much of a word may be wrong (edits by letter) for Fuse to offer it: half, so that two swapped letters of a
 * four-letter word pass. A wide net on purpose: `judge` looks at what is in it, word by word.
 */
const THRESHOLD = 0.25;

/**
 * An index over records. Fuse.js's token search (each word of the query sought on its own, weighed by how rare it is)
 * finds the candidates; its default mode, which seeks the query as one string, is of no use on text of any length.
 */
export function createIndex(records: readonly SearchRecord[]): SearchIndex {
  const documents = records.map(fieldsOf);
  const engines = { all: lazy(() => engine(documents, 'all')), any: lazy(() => engine(documents, 'any')) };
  const split = new Array<FieldWords | undefined>(records.length);
  const wordsAt = (index: number): FieldWords => {
    const fields = documents[index];
    if (fields === undefined) throw new RangeError(`no record ${index}`);
    split[index] ??= {
      title: wordsOf(fields.title),
      names: wordsOf(fields.names),
      text: wordsOf(fields.text),
      author: wordsOf(fields.author),
      context: wordsOf(fields.context),
    };
    return split[index];
  };
  return {
    records,
    candidates: (words, match) =>
      engines[match]()
        .search(words.join(' '))
        .map((result) => result.refIndex),
    wordsOf: wordsAt,
    vocabulary: lazy(() => vocabularyOf(documents.map((_, index) => wordsAt(index)))),
  };
}

function engine(documents: readonly Fields[], tokenMatch: 'all' | 'any'): Fuse<Fields> {
  return new Fuse(documents, {
    keys: FIELD_NAMES.map((name) => ({ name, weight: WEIGHTS[name] })),
    useTokenSearch: true,
    tokenMatch,
    tokenize: WORD,
    threshold: THRESHOLD,
    ignoreDiacritics: true,
  });
}

function vocabularyOf(documents: readonly FieldWords[]): Set<string> {
  const vocabulary = new Set<string>();
  for (const fields of documents) {
    for (const words of Object.values(fields)) {
      for (const word of words) vocabulary.add(word.folded);
    }
  }
  return vocabulary;
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
