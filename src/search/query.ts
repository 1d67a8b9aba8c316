import type { Answer } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { type Found, grouped } from './grouped.ts';
import { type Asked, judge } from './judge.ts';
import { KINDS, type Kind } from './record.ts';
import { isKnown, type Meanings } from './vocabulary.ts';
import { queryWords } from './words.ts';

export interface QueryOptions {
  /** Most results of one kind; 5 unless told. */
  readonly perKind?: number;
  /** Kinds to look for; all unless told. */
  readonly kinds?: readonly Kind[];
}

/**
 * Searches the index. A result has every word asked for; a word that occurs nowhere as typed is sought with typos
 * forgiven; where that finds nothing, all words are; where that finds nothing either, some of the words will do.
 */
export function query(index: SearchIndex, text: string, options: QueryOptions = {}): Answer {
  const words = queryWords(text);
  const kinds = new Set(options.kinds ?? KINDS);
  const typed = words.map((word) => index.vocabulary.asTyped(word));
  const corrected = typed.map((meanings, i) =>
    isKnown(meanings) ? meanings : index.vocabulary.withTypos(words[i] ?? ''),
  );
  let how: Answer['how'] = typed.every(isKnown) ? 'exact' : 'typos';
  let found = search(index, corrected, 'all', kinds);
  if (found.length === 0 && words.length > 0) {
    how = 'typos';
    found = search(index, words.map(index.vocabulary.withTypos), 'all', kinds);
  }
  if (found.length === 0 && words.length > 1) {
    how = 'some';
    found = search(index, corrected, 'some', kinds);
  }
  const groups = grouped(index, found, options.perKind ?? 5);
  return { query: text, total: found.length, how: found.length === 0 ? 'exact' : how, groups };
}

function search(
  index: SearchIndex,
  meanings: readonly Meanings[],
  how: 'all' | 'some',
  kinds: ReadonlySet<Kind>,
): Found[] {
  const having = meanings.map((words) => recordsWithAny(index, words.keys()));
  const asked = sharesOf(meanings, having, index.records.length);
  const candidates = how === 'all' ? inAll(having) : new Set(having.flatMap((records) => [...records]));
  const found: Found[] = [];
  for (const record of candidates) {
    const kind = index.records[record]?.kind;
    if (kind === undefined || !kinds.has(kind)) continue;
    const verdict = judge(index.wordsOf(record), asked);
    if (verdict !== undefined) found.push({ record, verdict });
  }
  return found;
}

function recordsWithAny(index: SearchIndex, words: Iterable<string>): Set<number> {
  const records = new Set<number>();
  for (const word of words) {
    for (const record of index.recordsWith(word)) records.add(record);
  }
  return records;
}

function inAll(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [rarest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...(rarest ?? [])].filter((record) => others.every((set) => set.has(record))));
}

/** A word weighs the more the fewer records have it (inverse document frequency). */
function sharesOf(
  meanings: readonly Meanings[],
  having: readonly ReadonlySet<number>[],
  records: number,
): Asked[] {
  const weights = having.map(({ size }) => Math.log(1 + records / (size + 1)));
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  return meanings.map((words, i) => ({ meanings: words, share: (weights[i] ?? 0) / sum }));
}
