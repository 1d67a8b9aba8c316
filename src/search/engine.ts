import { FIELD_NAMES, type Fields, fieldsOf } from './fields.ts';
import type { FieldWords } from './judge.ts';
import type { SearchRecord } from './record.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Records made ready for queries. Opaque: only `query` looks inside. */
export interface SearchIndex {
  readonly records: readonly SearchRecord[];
  readonly vocabulary: Vocabulary;
  /** Which records have a word of the vocabulary, in ascending order. */
  readonly recordsWith: (word: string) => readonly number[];
  /** The words of a record, split on first use. */
  readonly wordsOf: (record: number) => FieldWords;
}

/** An index over records. Time and memory are linear in their text. */
export function createIndex(records: readonly SearchRecord[]): SearchIndex {
  const documents = records.map(fieldsOf);
  const postings = postingsOf(documents);
  const split = new Array<FieldWords | undefined>(records.length);
  return {
    records,
    vocabulary: createVocabulary([...postings.keys()]),
    recordsWith: (word) => postings.get(word) ?? [],
    wordsOf(record) {
      const fields = documents[record];
      if (fields === undefined) throw new RangeError(`no record ${record}`);
      split[record] ??= {
        title: wordsOf(fields.title),
        names: wordsOf(fields.names),
        text: wordsOf(fields.text),
        author: wordsOf(fields.author),
        context: wordsOf(fields.context),
      };
      return split[record];
    },
  };
}

function postingsOf(documents: readonly Fields[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [record, fields] of documents.entries()) {
    for (const name of FIELD_NAMES) {
      for (const { folded } of wordsOf(fields[name])) {
        const posting = postings.get(folded);
        if (posting === undefined) postings.set(folded, [record]);
        else if (posting.at(-1) !== record) posting.push(record);
      }
    }
  }
  return postings;
}
