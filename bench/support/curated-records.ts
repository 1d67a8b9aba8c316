import { wholeText } from '../../src/entries/index.ts';
import type { PostNode } from '../../src/knowledge/index.ts';
import type { SearchRecord } from '../../src/search/index.ts';
import { ownParagraphs } from '../../src/search/own-words.ts';
import { random } from './random.ts';

/** How many of each kind, of 3,000. */
const SHARES = { debate: 60, issue: 240, position: 600, argument: 1800, concept: 300 } as const;

/**
 * Curated entries such as an archive of that many would have: titles, statements and gists of plausible length, made of
 * runs of words of the archive's prose, the same for a seed. `count` in all.
 */
export function curatedRecords(posts: readonly PostNode[], count: number, seed = 3): SearchRecord[] {
  const next = random(seed);
  const prose = sentencesOf(posts);
  const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const words = (least: number, most: number): string => {
    const wanted = least + Math.floor(next() * (most - least + 1));
    const said: string[] = [];
    while (said.length < wanted) said.push(...one(prose).slice(0, wanted - said.length));
    return said.join(' ');
  };
  const debates = Array.from({ length: SHARES.debate }, () => capital(words(3, 7)));
  const authors = [...new Set(posts.map(({ entry }) => entry.data.from))];
  return Object.entries(SHARES).flatMap(([kind, share]) =>
    Array.from({ length: Math.round((share * count) / 3000) }, (_, i): SearchRecord => {
      const id = `${kind}-${i}`;
      const debate = Math.floor(next() * debates.length);
      const made = make(kind as keyof typeof SHARES, words);
      const by = one(authors);
      return {
        kind: kind as keyof typeof SHARES,
        title: kind === 'debate' ? (debates[i] ?? '') : capital(made.title),
        text: made.text,
        names: [id],
        author: kind === 'argument' || kind === 'position' ? by.replaceAll('-', ' ') : '',
        date: kind === 'argument' ? (one(posts).entry.data.date?.slice(0, 10) ?? '') : '',
        debate: kind === 'debate' || kind === 'concept' ? '' : (debates[debate] ?? ''),
        address: kind === 'argument' ? `posts/${one(posts).id}/#${id}` : `${kind}s/${id}/`,
        facets: kind === 'concept' ? {} : { debate: [`debate-${debate}`], from: [by] },
      };
    }),
  );
}

function make(kind: keyof typeof SHARES, words: (least: number, most: number) => string) {
  switch (kind) {
    case 'debate':
      return { title: '', text: words(60, 120) };
    case 'issue':
      return { title: words(6, 12), text: words(0, 20) };
    case 'position':
      return { title: words(2, 6), text: words(25, 60) };
    case 'argument':
      return { title: words(8, 18), text: words(12, 40) };
    case 'concept':
      return { title: words(1, 3), text: words(15, 40) };
  }
}

/** Runs of eight words of prose, cut out of paragraphs. */
function sentencesOf(posts: readonly PostNode[]): string[][] {
  const runs: string[][] = [];
  for (const post of posts) {
    for (const { text } of ownParagraphs(wholeText(post.entry).text)) {
      const words = text.split(' ').filter((word) => /^[\p{L}'’-]+[.,;:]?$/u.test(word));
      if (words.length < text.split(' ').length * 0.9) continue;
      for (let from = 0; from + 8 <= words.length; from += 8) runs.push(words.slice(from, from + 8));
    }
  }
  return runs;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
