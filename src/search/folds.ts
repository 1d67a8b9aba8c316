import { parseSeries, parseSubject, seriesTitle } from '../threads/subject.ts';
import type { Result } from './answer.ts';
import type { SearchRecord } from './record.ts';

/** Shortest paragraph, in UTF-16 units, that is told to be repeated: shorter ones are said by chance, or by everybody. */
const LEAST = 60;

/** Things that are one result: versions of a patch, and the same paragraph said again. */
export interface Fold<T> {
  /** The latest, which the others stand under. */
  readonly latest: T;
  /** The others, the latest first. */
  readonly others: readonly T[];
}

/**
 * Puts things together that say the same: versions of a patch, of a cover letter or of its thread (by one author, under one title), and a
 * paragraph that its author repeats. Each fold stands where its best one stood. Linear.
 *
 * @param things Best first.
 * @param recordOf The record of a thing; of a post its text is the paragraph that was found.
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

/** The page of a post or of a thread, behind the home page of its site. */
const PAGE = /(?:posts|threads)\/[^/]+\/(?:\d+\/)?(?:[?#].*)?$/s;

/**
 * What two records of one fold have in common: either will do. Of these is the site that they are of: on a portal, what a stranger's site says in
 * the name of an author takes no other site's post out of sight.
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

/** The day, and the version of a patch that was sent on it. */
function ageOf({ date, title }: SearchRecord): string {
  return `${date} ${String(parseSeries(title)?.version ?? 0).padStart(3, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A result with what is folded under it. */
export function withMore(result: Result, more: readonly Result[]): Result {
  return more.length === 0 ? result : { ...result, more };
}

/** How many results a list of them holds, folded ones too. */
export function heldIn(results: readonly Result[]): number {
  return results.reduce((sum, { more = [] }) => sum + 1 + more.length, 0);
}
