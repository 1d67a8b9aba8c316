import type { SearchIndex } from './engine.ts';
import type { Found } from './grouped.ts';
import { type Asked, judge } from './judge.ts';
import type { Meanings } from './vocabulary.ts';

/**
 * The records that contain all or some of the words, in any of their meanings, and how each matches. Only records for which `keep` is true.
 */
export function matching(
  index: SearchIndex,
  meanings: readonly Meanings[],
  how: 'all' | 'some',
  keep: (record: number) => boolean,
): Found[] {
  const having = meanings.map((words) => recordsWithAny(index, words.keys()));
  const asked = sharesOf(meanings, having, index.records.length);
  const candidates = how === 'all' ? inAll(having) : new Set(having.flatMap((records) => [...records]));
  const matches: Found[] = [];
  for (const record of candidates) {
    if (!keep(record)) continue;
    const verdict = judge(index.wordsOf(record), asked);
    if (verdict !== undefined) matches.push({ record, verdict });
  }
  return matches;
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

/** Words weigh more if fewer records have them (inverse document frequency). */
function sharesOf(
  meanings: readonly Meanings[],
  having: readonly ReadonlySet<number>[],
  records: number,
): Asked[] {
  const weights = having.map(({ size }) => Math.log(1 + records / (size + 1)));
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  return meanings.map((words, i) => ({ meanings: words, share: (weights[i] ?? 0) / sum }));
}
