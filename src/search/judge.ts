import { FIELD_NAMES, type FieldName, WEIGHTS } from './fields.ts';
import type { Meanings } from './vocabulary.ts';
import type { Word } from './words.ts';

/** The words of each field of a record. */
export type FieldWords = Readonly<Record<FieldName, readonly Word[]>>;

/** A word of a query: its meanings, and its share of the query's weight (the shares add up to 1). */
export interface Asked {
  readonly meanings: Meanings;
  readonly share: number;
}

/** A match of a query word in a field: its index in the query, its quality, and the span of the field's text to highlight. */
export interface Hit {
  readonly asked: number;
  readonly quality: number;
  readonly start: number;
  readonly end: number;
  /** Index of the word in the field. */
  readonly at: number;
}

/** How a record matches a query. */
export interface Verdict {
  /** Higher is better; comparable among the records of one query. */
  readonly score: number;
  /** Number of query words that it contains. */
  readonly found: number;
  readonly hits: Readonly<Record<FieldName, readonly Hit[]>>;
}

/** The verdict for a record that was selected by conditions alone. */
export const NO_WORDS: Verdict = {
  score: 0,
  found: 0,
  hits: { title: [], names: [], text: [], author: [], context: [] },
};

/** Bonus for words in the order typed, relative to all of them apart. */
const PHRASE = 0.3;
/** Bonus for a title (or an alias) without any other words. */
const WHOLE_TITLE = 0.3;

/** How a record matches the query words; undefined if it has none outside its context. */
export function judge(fields: FieldWords, asked: readonly Asked[]): Verdict | undefined {
  const hits = {
    title: hitsIn(fields.title, asked),
    names: hitsIn(fields.names, asked),
    text: hitsIn(fields.text, asked),
    author: hitsIn(fields.author, asked),
    context: hitsIn(fields.context, asked),
  };
  if (FIELD_NAMES.every((name) => name === 'context' || hits[name].length === 0)) return undefined;
  const best = new Array<number>(asked.length).fill(0);
  let phrase = 0;
  for (const name of FIELD_NAMES) {
    for (const hit of hits[name])
      best[hit.asked] = Math.max(best[hit.asked] ?? 0, hit.quality * WEIGHTS[name]);
    phrase = Math.max(phrase, longestRun(hits[name]) * WEIGHTS[name]);
  }
  const met = asked.reduce((total, { share }, index) => total + share * (best[index] ?? 0), 0);
  const inOrder = asked.length > 1 ? (PHRASE * phrase) / (asked.length - 1) : 0;
  const named =
    WHOLE_TITLE * Math.max(coverage(hits.title, fields.title), coverage(hits.names, fields.names));
  return { score: met + inOrder + named, found: best.filter((worth) => worth > 0).length, hits };
}

function hitsIn(words: readonly Word[], asked: readonly Asked[]): Hit[] {
  const hits: Hit[] = [];
  for (const [at, word] of words.entries()) {
    for (const [index, { meanings }] of asked.entries()) {
      const like = meanings.get(word.folded);
      if (like === undefined) continue;
      // Folding may change a word's length; then letters cannot be mapped, so highlight the whole word.
      const exact = word.folded.length === word.end - word.start;
      const start = exact ? word.start + like.start : word.start;
      const end = exact ? word.start + like.end : word.end;
      hits.push({ asked: index, quality: like.quality, start, end, at });
    }
  }
  return hits;
}

/** Number of steps in the longest run of matches that are consecutive both in the text and in the query. */
function longestRun(hits: readonly Hit[]): number {
  let longest = 0;
  let before = new Map<number, number>();
  let current = new Map<number, number>();
  let at = -1;
  for (const hit of hits) {
    if (hit.at !== at) {
      before = hit.at === at + 1 ? current : new Map();
      current = new Map();
      at = hit.at;
    }
    const run = (before.get(hit.asked - 1) ?? -1) + 1;
    current.set(hit.asked, run);
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Share of a field's words that match, weighted by quality. */
function coverage(hits: readonly Hit[], words: readonly Word[]): number {
  if (words.length === 0) return 0;
  const met = new Map<number, number>();
  for (const hit of hits) met.set(hit.at, Math.max(met.get(hit.at) ?? 0, hit.quality));
  return [...met.values()].reduce((total, quality) => total + quality, 0) / words.length;
}
