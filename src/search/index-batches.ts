/** What is known of a post when batches are made. */
interface Dated {
  /** ISO 8601 day, or an empty string. */
  readonly date: string;
  /** Length of its text. */
  readonly characters: number;
}

/** The maximum size of a batch; a single post may exceed it. */
export interface BatchBounds {
  readonly posts: number;
  readonly characters: number;
}

/** A month and a day in a date, and the whole of it. */
const SPANS = [7, 10] as const;

/**
 * Splits posts, the latest first, into batches that are indexed one by one. A batch consists of whole months, counted from the oldest; a
 * month that is too large is split by days, and a day by posts. So later posts change only the last batch, and an added older post mostly
 * changes only its own.
 */
export function indexBatches<T extends Dated>(posts: readonly T[], bounds: BatchBounds): T[][] {
  const batches: T[][] = [];
  let characters = 0;
  for (const span of spansOf(posts.toReversed(), bounds)) {
    const more = charactersOf(span);
    const batch = batches.at(-1);
    if (
      batch !== undefined &&
      batch.length + span.length <= bounds.posts &&
      characters + more <= bounds.characters
    ) {
      for (const post of span) batch.push(post);
      characters += more;
    } else {
      batches.push([...span]);
      characters = more;
    }
  }
  return batches.map((batch) => batch.reverse()).reverse();
}

/** Posts of one month if they fit into a batch, else of one day, else single posts. */
function spansOf<T extends Dated>(posts: readonly T[], bounds: BatchBounds, depth = 0): T[][] {
  const length = SPANS[depth];
  if (length === undefined) return posts.map((post) => [post]);
  const spans: T[][] = [];
  for (const post of posts) {
    const span = spans.at(-1);
    if (span?.[0]?.date.slice(0, length) === post.date.slice(0, length)) span.push(post);
    else spans.push([post]);
  }
  return spans.flatMap((span) => (fits(span, bounds) ? [span] : spansOf(span, bounds, depth + 1)));
}

function fits(posts: readonly Dated[], bounds: BatchBounds): boolean {
  return posts.length <= bounds.posts && charactersOf(posts) <= bounds.characters;
}

function charactersOf(posts: readonly Dated[]): number {
  return posts.reduce((sum, { characters }) => sum + characters, 0);
}
