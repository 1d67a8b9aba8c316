import { z } from 'zod';
import { fromHome, KINDS } from '../../search/index.ts';
import { answer } from '../answer.ts';
import { thingAt } from '../keys.ts';
import { placeOf } from '../page-of.ts';
import { found, type Hit } from '../search.ts';
import { bytesOf, clipped, MOST_BYTES } from '../sizes.ts';
import type { Source } from '../source.ts';

export const search = {
  title: 'Search the knowledge base',
  description:
    'Finds debates, issues, positions, arguments, designs, concepts, people, threads and posts by their words; typos are forgiven. Gives titles, the words that match, and addresses.',
  inputSchema: z.object({
    query: z.string().trim().max(500).describe('words to look for'),
    kinds: z.array(z.enum(KINDS)).min(1).optional().describe('look for these alone'),
    limit: z.int().min(1).max(50).default(5).describe('most results of one kind'),
    offset: z.int().min(0).max(10_000).default(0).describe('results of each kind to pass over'),
  }),
  outputSchema: z.object({
    total: z.int().describe('how many there are, given or not, those that say the same counted one by one'),
    nextOffset: z.int().optional().describe('where to go on; absent where nothing is left'),
    results: z.array(
      z.object({
        kind: z.enum(KINDS),
        title: z.string(),
        text: z.string(),
        author: z.string(),
        date: z.string(),
        debate: z.string(),
        url: z.string(),
        key: z.string().optional().describe('of what can be cited'),
        page: z.string().describe('for read_page'),
        alike: z.int().optional().describe('how many others were found that say the same, and are not given'),
      }),
    ),
  }),
};

type Input = z.infer<typeof search.inputSchema>;

export async function runSearch(source: Source, { query, kinds, limit, offset }: Input) {
  const home = await source.home();
  const asked = await keyAsked(source, query);
  const { groups, total } = await found(await source.library(), asked, { kinds, limit: offset + limit + 1 });
  // As many of each kind as fit, with the same limit for each kind.
  for (let some = limit; ; some = Math.floor(some * 0.7)) {
    const shown = groups.flatMap((hits) => hits.slice(offset, offset + some));
    const isMore = groups.some((hits) => hits.length > offset + some);
    const output = answered(
      shown.map((hit) => resultOf(hit, home)),
      total,
      isMore ? offset + some : undefined,
      query,
    );
    if (some <= 1 || bytesOf(output) <= MOST_BYTES) return answer(output.text, output.data);
  }
}

function answered(
  results: readonly ReturnType<typeof resultOf>[],
  total: number,
  next: number | undefined,
  query: string,
) {
  const lines = results.map(({ kind, title, text, author, date, key, url, alike }) => {
    const who = [author, date].filter(Boolean).join(', ');
    const others = alike === undefined ? '' : `\n  and ${alike} that say the same`;
    return `- ${kind}${key === undefined ? '' : ` \`${key}\``}: ${title}${who && ` (${who})`}\n  ${url}${text && `\n  ${text}`}${others}`;
  });
  const rest = next === undefined ? '' : ` To go on: offset ${next}.`;
  const count =
    total === 0
      ? `Nothing was found for "${query}". Try ${query === '' ? 'some' : 'fewer or other'} words.`
      : `${total} found, ${results.length} shown.${rest}`;
  const data = { total, results: [...results], ...(next !== undefined && { nextOffset: next }) };
  return { text: [count, ...lines].join('\n'), data };
}

function resultOf({ address, title, text, author, debate, ...hit }: Hit, home: string) {
  const path = fromHome(address, home);
  return {
    ...hit,
    title: clipped(title, 500),
    text: clipped(text, 1000),
    author: clipped(author, 200),
    debate: clipped(debate, 500),
    url: home + path,
    ...placeOf(path),
  };
}

/** The query to use: for a permalink, the title of what it leads to. */
async function keyAsked(source: Source, query: string): Promise<string> {
  if (!/^(?:https?:\/)?\/\S+$/.test(query)) return query;
  return (
    thingAt(await source.lookup(), query)
      ?.key.split('#')
      .at(-1)
      ?.replace('/words', '') ?? query
  );
}
