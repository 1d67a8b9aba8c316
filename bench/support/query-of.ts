import type { SearchRecord } from '../../src/search/index.ts';

/** Words of one entry, following one another. */
export function queryOf(curated: readonly SearchRecord[], count: number, next: () => number): string {
  for (;;) {
    const { title, text } = curated[Math.floor(next() * curated.length)] ?? { title: '', text: '' };
    const words = `${title} ${text}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    if (words.length < count) continue;
    const from = Math.floor(next() * (words.length - count + 1));
    return words.slice(from, from + count).join(' ');
  }
}
