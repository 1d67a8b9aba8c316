import type { Answer } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { query } from './query.ts';
import { parseQuestion } from './question.ts';
import { signsOf } from './signs.ts';
import { queryWords } from './words.ts';

/** The texts of an index's records, when they are published separately. */
export interface LaterTexts {
  /** Words that equal the given (folded) word, begin with it, or have a part that does, with the records whose texts contain them. */
  readonly words: (word: string) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** The texts of those records that have one. */
  readonly texts: (records: readonly number[]) => Promise<ReadonlyMap<number, string>>;
}

/** Number of records of each kind checked for a phrase or a sign. */
const LOOKED_AT = 30;
/** An excluded phrase or word, or the quotation marks of a required phrase. */
const EXCLUDED = /(?<!\S)-(?:"[^"]*"?|\S+)|"/gu;

/** Prepares an index for a query: loads where its words occur in texts and, for its phrases and signs, the texts that may contain them. */
export async function readWords(index: SearchIndex, later: LaterTexts, text: string): Promise<void> {
  const { words, phrases, without } = parseQuestion(text);
  const asked = queryWords([words, ...without].join(' '));
  for (const standing of await Promise.all(asked.map(later.words))) index.addWords(standing);
  if (phrases.length === 0 && without.length === 0 && signsOf(words).size === 0) return;
  await readTexts(index, later, query(index, text.replace(EXCLUDED, ' '), { perKind: LOOKED_AT }));
}

/** Loads the texts of an answer's results into an index; returns whether any were new. */
export async function readTexts(index: SearchIndex, later: LaterTexts, { groups }: Answer): Promise<boolean> {
  const shown = new Set(groups.flatMap(({ results }) => results.map(({ record }) => record)));
  const wanted: number[] = [];
  for (const [number, record] of index.records.entries())
    if (record.text === '' && shown.has(record)) wanted.push(number);
  const texts = await later.texts(wanted);
  for (const [record, text] of texts) index.addText(record, text);
  return texts.size > 0;
}
