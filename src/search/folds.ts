import { parseSeries, parseSubject, seriesTitle } from '../threads/subject.ts';
import type { Result } from './answer.ts';
import type { SearchRecord } from './record.ts';

/** Shortest paragraph, in UTF-16 units, that counts as a repetition: shorter ones recur by chance, or are phrases that everybody uses. */
const LEAST = 60;

/** Items shown as one result: versions of a patch, or a repeated paragraph. */
export interface Fold<T> {
  /** The latest, under which the others are listed. */
  readonly latest: T;
  /** The others, the latest first. */
  readonly others: readonly T[];
}

/**
 * Groups items with the same content: versions of a patch, of a cover letter or of its thread (same author and title), and a paragraph that
 * its author repeats. Each group takes the position of its best item. Linear.
 *
 * @param things Best first.
 * @param recordOf The record of an item; for a post its text is the matching paragraph.
 */
export function folds<T>(things: readonly T[], recordOf: (thing: T) => SearchRecord): Fold<T>[] {
  const all: T[][] = [];
  const foldWith = new Map<string, T[]>();
  for (const thing of things) {
    const keys = keysOf(recordOf(thing));
    let fold = keys.map((key) => foldWith.get(key)).find((one) => one !== undefined);
    if (fold === undefined) {
      fold = [];
      all.push(fold);
    }
    fold.push(thing);
    for (const key of keys) if (!foldWith.has(key)) foldWith.set(key, fold);
  }
  return all.map((fold) => {
    const [latest, ...others] = fold
      .map((thing) => ({ thing, record: recordOf(thing) }))
      .sort((a, b) => compare(ageOf(b.record), ageOf(a.record)))
      .map(({ thing }) => thing);
    return { latest: latest as T, others };
  });
}

/** The path of a post's or a thread's page, below the home page of its site. */
const PAGE = /(?:posts|threads)\/[^/]+\/(?:\d+\/)?(?:[?#].*)?$/s;

/**
 * Keys of a record; records that share one are grouped. They include the site, so that on a portal one site cannot hide the posts of
 * another by copying an author's name.
 */
function keysOf({ kind, title, author, text, address }: SearchRecord): string[] {
  if (kind !== 'post' && kind !== 'thread') return [];
  const keys: string[] = [];
  const home = address.replace(PAGE, '');
  if (title.includes('[') && !parseSubject(title).isReply && parseSeries(title) !== undefined)
    keys.push(JSON.stringify([kind, 'version', home, author, seriesTitle(title)]));
  if (text.length >= LEAST) keys.push(JSON.stringify([kind, 'said', home, author, text.toLowerCase()]));
  return keys;
}

/** The day, and for patches the version. */
function ageOf({ date, title }: SearchRecord): string {
  return `${date} ${String(parseSeries(title)?.version ?? 0).padStart(3, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A result with the results folded under it. */
export function withMore(result: Result, more: readonly Result[]): Result {
  return more.length === 0 ? result : { ...result, more };
}

/** Number of results in a list, folded ones included. */
export function heldIn(results: readonly Result[]): number {
  return results.reduce((sum, { more = [] }) => sum + 1 + more.length, 0);
}
