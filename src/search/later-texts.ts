import type { Answer } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { query } from './query.ts';
import { parseQuestion } from './question.ts';
import { signsOf } from './signs.ts';
import { queryWords } from './words.ts';

/** The texts of an index's records, where they are published apart from the records. */
export interface LaterTexts {
  /** Words that are or begin with the one given (folded), or have a part that does, with the records in whose texts they stand. */
  readonly words: (word: string) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** The texts of records that have any. */
  readonly texts: (records: readonly number[]) => Promise<ReadonlyMap<number, string>>;
}

/** Records of each kind that are looked at for a phrase or a sign. */
const LOOKED_AT = 30;
/** A phrase or a word that is asked for not to occur, and the marks of one that is to. */
const EXCLUDED = /(?<!\S)-(?:"[^"]*"?|\S+)|"/gu;

/** Makes an index ready for a query: adds where its words stand in texts and, for its phrases and signs, the texts that may have them. */
export async function readWords(index: SearchIndex, later: LaterTexts, text: string): Promise<void> {
  const { words, phrases, without } = parseQuestion(text);
  const asked = queryWords([words, ...without].join(' '));
  for (const standing of await Promise.all(asked.map(later.words))) index.addWords(standing);
  if (phrases.length === 0 && without.length === 0 && signsOf(words).size === 0) return;
  await readTexts(index, later, query(index, text.replace(EXCLUDED, ' '), { perKind: LOOKED_AT }));
}

/** Adds the texts of an answer's results to an index; whether there were any that it had not. */
export async function readTexts(index: SearchIndex, later: LaterTexts, { groups }: Answer): Promise<boolean> {
  const shown = new Set(groups.flatMap(({ results }) => results.map(({ record }) => record)));
  const wanted: number[] = [];
  for (const [number, record] of index.records.entries())
    if (record.text === '' && shown.has(record)) wanted.push(number);
  const texts = await later.texts(wanted);
  for (const [record, text] of texts) index.addText(record, text);
  return texts.size > 0;
}
