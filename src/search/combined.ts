import type { Answer } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { add, namesOfValues, offered, tally } from './facet-counts.ts';
import type { PostsFound } from './posts.ts';
import { respelled } from './query.ts';

/**
 * Merges the answers from the curated entries and from the posts. If words were corrected for the posts, `entries` must be the answer to
 * the corrected query.
 */
export function combined(text: string, entries: Answer, posts: PostsFound, index: SearchIndex): Answer {
  const { group, how, tally: counted } = posts;
  if (group !== undefined && FORGIVEN.indexOf(how) < FORGIVEN.indexOf(entries.how))
    return combined(text, withoutResults(entries), posts, index);
  const most = (entries.most ?? 0) + (posts.most ?? 0);
  const groups = group === undefined ? entries.groups : [...entries.groups, group];
  const corrected = posts.corrected.size > 0 ? respelled(text, posts.corrected) : undefined;
  const forgiven = corrected ?? (group === undefined ? entries.corrected : undefined);
  const { corrected: _, most: __, ...rest } = entries;
  return {
    ...rest,
    query: text,
    total: entries.total + (group?.total ?? 0),
    how: group === undefined ? entries.how : how === 'exact' && entries.total > 0 ? entries.how : how,
    groups,
    ...(most > 0 && { most }),
    ...(forgiven !== undefined && { corrected: forgiven }),
    ...(posts.leads !== undefined && { leads: posts.leads }),
    ...(entries.facets !== undefined && { facets: withCounts(entries, counted, index) }),
  };
}

/** Kinds of answers, from exact to tolerant. */
const FORGIVEN: readonly Answer['how'][] = ['exact', 'typos', 'some'];

/** The answer without its results: when posts match a query better, entries that match only in part are dropped. */
export function withoutResults({ query, facets, narrowing }: Answer): Answer {
  const none = { query, total: 0, how: 'exact', groups: [] } as const;
  return {
    ...none,
    ...(narrowing !== undefined && { narrowing }),
    ...(facets !== undefined && { facets: {} }),
  };
}

function withCounts({ facets = {} }: Answer, counted: PostsFound['tally'], index: SearchIndex) {
  const counts = tally([]);
  for (const [facet, values] of Object.entries(facets))
    for (const { value, count } of values) add(counts, facet as keyof typeof facets, value, count);
  for (const [facet, values] of counted ?? [])
    for (const [value, count] of values) add(counts, facet, value, count);
  return offered(counts, namesOfValues(index.records));
}
