import Fuse from 'fuse.js';
import { createIndex, query, type SearchRecord } from '../../src/search/index.ts';
import { ms, p95, timed } from './figures.ts';
import { WAYS } from './known-items.ts';
import { queryOf } from './query-of.ts';
import { random } from './random.ts';

/** The engine of curated entries beside Fuse's token search over the same ones, in this process. */
export function enginesOver(records: readonly SearchRecord[], curated: readonly SearchRecord[]): void {
  const ours = createIndex(records);
  const keys = [{ name: 'title', weight: 3 }, { name: 'names', weight: 2 }, 'text', 'author'];
  const options = { useTokenSearch: true, tokenMatch: 'all' as const, threshold: 0.25, ignoreLocation: true };
  const fuse = new Fuse([...records], { ...options, keys, includeScore: true });
  const next = random(17);
  for (const words of [1, 3]) {
    const asked = Array.from({ length: 60 }, () => queryOf(curated, words, next));
    const typed = asked.map((text) => WAYS['one typo']?.(text.split(' '), next) ?? text);
    for (const [how, texts] of [
      ['as typed', asked],
      ['one typo', typed],
    ] as const) {
      const time = (search: (text: string) => unknown) => texts.map((text) => timed(() => search(text)));
      console.log(
        `curated, ${words} word${words > 1 ? 's' : ''} ${how}, p95: inverted index ${ms(p95(time((text) => query(ours, text))))}, Fuse token search ${ms(p95(time((text) => fuse.search(text, { limit: 20 }))))}`,
      );
    }
  }
}
