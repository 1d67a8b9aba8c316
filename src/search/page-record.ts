import { within } from '../knowledge/post-address.ts';
import { withMore } from './indexed-text.ts';
import type { PageWords } from './post-page.ts';
import type { Facets } from './record.ts';
import { moreOfHeader } from './text-to-index.ts';

/** A post as Pagefind takes it (a "custom record"). */
export interface PageRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** The data of a post for its page record. */
export interface PagedPost extends PageWords {
  /** Path from the site's base, without leading slash. */
  readonly address: string;
  readonly title: string;
  readonly author: string;
  readonly message: string;
  /** ISO 8601 day, or an empty string. */
  readonly date: string;
  readonly facets: Facets;
}

/**
 * No language: with one, Pagefind would index stems, which differ from the beginnings that users type (`query`, `queri`). Without one, a
 * word is found by any of its beginnings, and results can be compared with the query.
 */
const LANGUAGE = 'unknown';

/**
 * The record of a post. The positions of its paragraphs go into the fragment of the address, which Pagefind stores without indexing it; the
 * day is a filter of three values, so that any range of days needs only a few.
 */
export function pageRecord(post: PagedPost): PageRecord {
  const { date, facets } = post;
  const days = date === '' ? [] : [date.slice(0, 4), date.slice(0, 7), date];
  return {
    url: within(post.address, placesText(post.places)),
    content: withMore(post.content, moreOfHeader([post.title, post.author])),
    language: LANGUAGE,
    meta: { title: post.title, author: post.author, ...(post.message !== '' && { message: post.message }) },
    filters: {
      ...Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values]])),
      ...(days.length > 0 && { date: days }),
    },
  };
}

/** Positions as text: line and word of each paragraph, in base 36, as differences from the previous one. */
export function placesText(places: PageWords['places']): string {
  let [line, word] = [0, 0];
  return places
    .map(([nextLine, nextWord]) => {
      const text = `${(nextLine - line).toString(36)}.${(nextWord - word).toString(36)}`;
      [line, word] = [nextLine, nextWord];
      return text;
    })
    .join('_');
}

/** The inverse of `placesText`; empty for malformed text. */
export function placesIn(text: string): [line: number, word: number][] {
  if (!/^[0-9a-z]+\.[0-9a-z]+(?:_[0-9a-z]+\.[0-9a-z]+)*$/.test(text)) return [];
  let [line, word] = [0, 0];
  return text.split('_').map((place) => {
    const [lines = 0, words = 0] = place.split('.').map((number) => Number.parseInt(number, 36));
    line += lines;
    word += words;
    return [line, word];
  });
}
