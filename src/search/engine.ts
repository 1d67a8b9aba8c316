import { FIELD_NAMES, type Fields, fieldsOf } from './fields.ts';
import type { FieldWords } from './judge.ts';
import type { SearchRecord } from './record.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** Indexed records. Opaque: only `query` reads its internals. */
export interface SearchIndex {
  readonly records: readonly SearchRecord[];
  readonly vocabulary: Vocabulary;
  /** The records that contain a word of the vocabulary, in ascending order. */
  readonly recordsWith: (word: string) => readonly number[];
  /** The words of a record, split on first use. */
  readonly wordsOf: (record: number) => FieldWords;
  /** Adds words of texts that are not loaded yet, each with its records in ascending order. */
  readonly addWords: (words: ReadonlyMap<string, readonly number[]>) => void;
  /** Adds the text of a record that was indexed without it. Its words can only match if `addWords` was called for them. */
  readonly addText: (record: number, text: string) => void;
}

/** Indexes records. Time and memory are linear in their text. */
export function createIndex(given: readonly SearchRecord[]): SearchIndex {
  const records = [...given];
  const postings = postingsOf(records.map(fieldsOf));
  const split = new Array<FieldWords | undefined>(records.length);
  /** Words of texts that are not loaded, by record. */
  const unread = new Map<number, string[]>();
  const asked = new Set<string>();
  const vocabulary = createVocabulary([...postings.keys()]);
  return {
    records,
    vocabulary,
    recordsWith: (word) => postings.get(word) ?? [],
    wordsOf(record) {
      const there = records[record];
      if (there === undefined) throw new RangeError(`no record ${record}`);
      split[record] ??= splitWords(fieldsOf(there), unread.get(record) ?? []);
      return split[record];
    },
    addWords(words) {
      for (const [word, having] of words) {
        if (asked.has(word)) continue;
        asked.add(word);
        for (const record of having) {
          if (records[record]?.text !== '') continue;
          const words = unread.get(record);
          if (words) words.push(word);
          else unread.set(record, [word]);
          split[record] = undefined;
        }
        const before = postings.get(word);
        if (before === undefined) vocabulary.add(word);
        postings.set(
          word,
          before === undefined ? [...having] : [...new Set([...before, ...having])].sort((a, b) => a - b),
        );
      }
    },
    addText(record, text) {
      const there = records[record];
      if (there === undefined || there.text !== '') return;
      records[record] = { ...there, text };
      split[record] = undefined;
      unread.delete(record);
    },
  };
}

function splitWords(fields: Fields, unread: readonly string[]): FieldWords {
  return {
    title: wordsOf(fields.title),
    names: wordsOf(fields.names),
    text: fields.text === '' ? unread.flatMap(standingApart) : wordsOf(fields.text),
    author: wordsOf(fields.author),
    context: wordsOf(fields.context),
  };
}

/** A single word of a text that is not loaded: its neighbours are not known. */
function standingApart(folded: string): Word[] {
  const nowhere = { start: 0, end: 0 };
  return [
    { ...nowhere, folded },
    { ...nowhere, folded: '' },
  ];
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
