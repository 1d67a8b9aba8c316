import type { SearchIndex } from './engine.ts';
import { ENOUGH } from './enough.ts';
import type { Found } from './grouped.ts';
import { LIKENESS } from './likeness.ts';
import { matching } from './matching.ts';
import type { Question } from './question.ts';
import { isKnown, type Meanings } from './vocabulary.ts';
import { queryWords } from './words.ts';

/** If fewer than `ENOUGH` records have all words: those with more than half of them, in any inflected form, the best first. */
export function withMost(
  index: SearchIndex,
  question: Question,
  found: readonly Found[],
  keep: (record: number) => boolean,
): Found[] {
  const words = queryWords(question.words);
  // A token of code without blanks counts as one word.
  const parts = question.words.split(/\s+/).length;
  if (found.length === 0 || found.length >= ENOUGH || words.length < 3 || parts < 3) return [];
  const there = new Set(found.map(({ record }) => record));
  const meanings = words.map((word) => formsOf(index, word));
  return matching(index, meanings, 'some', (record) => !there.has(record) && keep(record))
    .filter(({ verdict }) => verdict.found * 2 > words.length)
    .map((one) => ({ ...one, most: true }));
}

/** The meanings of a word when not every word must match: also words that begin with its stem. */
export function formsOf(index: SearchIndex, word: string): Meanings {
  const typed = index.vocabulary.asTyped(word);
  const known = isKnown(typed) ? typed : index.vocabulary.withTypos(word);
  const forms = index.vocabulary.asTyped(stem(word));
  const others = [...forms].filter(([form, { quality }]) => !known.has(form) && quality >= LIKENESS.part);
  return new Map([
    ...known,
    ...others.map(([form, like]) => [form, { ...like, quality: like.quality * LIKENESS.form }] as const),
  ]);
}

/** Minimum length of a stem. */
const SHORTEST_STEM = 4;

/**
 * The common beginning of an English word's inflected forms: `migrat` of `migrating`, `control` of `controls`; the word itself if it has no
 * such ending. A word with this beginning is another form or similar: good enough when not every word must match.
 */
function stem(word: string): string {
  const bare = word.replace(/(?:ings?|ed|ies|es|s|ly|ions?|e)$/, '');
  if (bare.length < SHORTEST_STEM || !/^[a-z]+$/.test(word)) return word;
  return /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
