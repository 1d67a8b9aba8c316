import { byDate, type Card } from './arrange.ts';
import { isRequestForComments, parseSeries, parseSubject, seriesTitle, titleOfSeries } from './subject.ts';

/** A version of a series, and the thread with its discussion. */
export interface SeriesVersion {
  /** Thread id. */
  readonly thread: string;
  /** From 1. */
  readonly version: number;
  /** True for an RFC, which counts as a version before the first regular one. */
  readonly rfc?: true;
}

/** One version of a patch series, as a thread has it. */
export interface PatchSeries extends SeriesVersion {
  /** Subject of the cover letter, or of the first available patch, without tags. */
  readonly title: string;
  /** Person id. */
  readonly author: string;
  /** Entry id of the cover letter (0/n). */
  readonly cover?: string;
  /** Number of patches according to its subjects. */
  readonly of: number;
  /** The patches in the archive, in order; `number` from 1. */
  readonly patches: readonly { readonly number: number; readonly post: string }[];
  /** The earlier versions by its author and title, oldest first, possibly in the same thread. */
  readonly earlier: readonly SeriesVersion[];
  readonly later: readonly SeriesVersion[];
}

/**
 * The patch series of an archive, by thread in time order: posts of one thread, author, version and length with subjects like "[PATCH v2
 * 3/5]" that are not replies. The first of two posts with the same number counts. Linear except for sorting by date.
 *
 * @param threadOf entry id to thread id, from `arrange`
 */
export function seriesOfThreads(
  cards: readonly Card[],
  threadOf: ReadonlyMap<string, string>,
): Map<string, PatchSeries[]> {
  const groups = new Map<string, Group>();
  for (const card of [...cards].sort(byDate)) {
    const series = parseSubject(card.subject).isReply ? undefined : parseSeries(card.subject);
    const thread = threadOf.get(card.id);
    if (!series || thread === undefined) continue;
    // Single patches by an author are separate series.
    const key = JSON.stringify([
      thread,
      card.author,
      series.version,
      isRequestForComments(card.subject),
      series.of,
      series.of === 1 ? seriesTitle(card.subject) : '',
    ]);
    const group = groups.get(key) ?? {
      thread,
      author: card.author,
      version: series.version,
      ...(isRequestForComments(card.subject) && { rfc: true }),
      of: series.of,
      posts: new Map(),
    };
    if (!group.posts.has(series.number)) group.posts.set(series.number, card);
    groups.set(key, group);
  }
  const versions = new Map<string, Group[]>();
  for (const group of groups.values()) {
    const list = versions.get(nameOf(group));
    if (list) list.push(group);
    else versions.set(nameOf(group), [group]);
  }
  const seriesOf = new Map<string, PatchSeries[]>();
  for (const group of groups.values()) {
    const list = seriesOf.get(group.thread);
    const series = describe(group, versions.get(nameOf(group)) ?? []);
    if (list) list.push(series);
    else seriesOf.set(group.thread, [series]);
  }
  return seriesOf;
}

/** The posts of one version. */
interface Group extends SeriesVersion {
  readonly author: string;
  readonly of: number;
  /** By number, 0 the cover letter. */
  readonly posts: Map<number, Card>;
}

function firstOf(group: Group): Card | undefined {
  return [...group.posts].sort(([a], [b]) => a - b)[0]?.[1];
}

/** The common key of the versions of a series. */
function nameOf(group: Group): string {
  return JSON.stringify([group.author, seriesTitle(firstOf(group)?.subject ?? '')]);
}

function describe(group: Group, versions: readonly Group[]): PatchSeries {
  const { thread, version, rfc, author, of, posts } = group;
  const cover = posts.get(0)?.id;
  const where = (others: readonly Group[]) =>
    others.map((other) => ({
      thread: other.thread,
      version: other.version,
      ...(other.rfc && { rfc: other.rfc }),
    }));
  // Groups are in the order of their first posts. The same version again is a resend, or another series.
  const at = versions.indexOf(group);
  const isOther = (other: Group) => other.version !== version || other.rfc !== rfc;
  return {
    thread,
    version,
    ...(rfc && { rfc }),
    title: titleOfSeries(firstOf(group)?.subject ?? ''),
    author,
    ...(cover !== undefined && { cover }),
    of,
    patches: [...posts]
      .filter(([number]) => number > 0)
      .sort(([a], [b]) => a - b)
      .map(([number, card]) => ({ number, post: card.id })),
    earlier: where(versions.slice(0, at).filter(isOther)),
    later: where(versions.slice(at + 1).filter(isOther)),
  };
}
