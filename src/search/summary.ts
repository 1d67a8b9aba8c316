import type { Words } from '../words/index.ts';
import type { Answer } from './answer.ts';

/** The number and kind of results as a sentence, also for screen readers. */
export function summary(
  { total, how, query, corrected, unfinished, most = 0 }: Answer,
  words: Words['finding'],
): string {
  if (query.trim() === '') return '';
  const results = words.results({ count: total });
  if (unfinished === true) return total === 0 ? words.searchingPosts : words.andSearching({ results });
  if (total === 0) return words.nothing({ query });
  if (how === 'some')
    return corrected === undefined ? words.some({ results }) : words.someOf({ query: corrected, results });
  if (most > 0 && total > most) {
    const all = words.results({ count: total - most });
    return corrected === undefined
      ? words.most({ results: all, most })
      : words.mostOf({ results: all, query: corrected, most });
  }
  if (corrected !== undefined) return words.foundFor({ results, query: corrected });
  return how === 'typos' ? words.forgiven({ results }) : words.found({ results });
}
