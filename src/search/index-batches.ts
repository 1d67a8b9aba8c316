/** What is known of a post when it is put into a batch. */
interface Dated {
  /** ISO 8601 day, or an empty string. */
  readonly date: string;
  /** Length of its text. */
  readonly characters: number;
}

/** The most that a batch holds; one post alone may be longer. */
export interface BatchBounds {
  readonly posts: number;
  readonly characters: number;
}

/** A month and a day in a date, and the whole of it. */
const SPANS = [7, 10] as const;

/**
 * Cuts posts, the latest first, into batches that are indexed one by one. A batch is made of whole months, counted from the oldest; a month
 * that is too large for one is cut by days, and a day by posts. So later posts change the last batch alone, and an older one that is added
 * changes its own, seldom another.
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

/** Posts of one month, where they fit into a batch, else of one day, else each by itself. */
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
