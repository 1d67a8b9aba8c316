import { z } from 'zod';
import { fromHome, KINDS } from '../../search/index.ts';
import { answer, failure } from '../answer.ts';
import { found } from '../search.ts';
import type { Source } from '../source.ts';

export const search = {
  title: 'Search the knowledge base',
  description:
    'Finds debates, issues, positions, arguments, concepts, people, threads and posts by their words; typos are forgiven. Gives titles, the words that match, and addresses.',
  inputSchema: z.object({
    query: z.string().trim().min(1).max(500).describe('words to look for'),
    kinds: z.array(z.enum(KINDS)).min(1).optional().describe('look for these alone'),
    limit: z.int().min(1).max(50).default(5).describe('most results of one kind'),
  }),
  outputSchema: z.object({
    total: z.int(),
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
      }),
    ),
  }),
};

type Input = z.infer<typeof search.inputSchema>;

export async function runSearch(source: Source, { query, kinds, limit }: Input) {
  const { hits, total } = await found(await source.library(), query, { kinds, limit });
  if (hits.length === 0) return failure(`Nothing was found for "${query}".`);
  const home = await source.home();
  const results = hits.map(({ address, ...hit }) => {
    const path = fromHome(address, home);
    return { ...hit, url: home + path, ...placeOf(path) };
  });
  const lines = results.map(({ kind, title, text, author, date, key, url }) => {
    const who = [author, date].filter(Boolean).join(', ');
    return `- ${kind}${key === undefined ? '' : ` \`${key}\``}: ${title}${who && ` (${who})`}\n  ${url}${text && `\n  ${text}`}`;
  });
  return answer(`${total} found, ${results.length} shown\n${lines.join('\n')}`, { total, results });
}

/** The page of an address, and the key of what it leads to where that can be cited. */
function placeOf(address: string): { page: string; key?: string } {
  const [path = '', anchor] = address.split('#');
  const page = path.replace(/\/$/, '');
  const [collection, id] = page.split('/');
  if (id === undefined) return { page };
  // A post on a page of its thread, which can be read by itself.
  if (collection === 'threads' && anchor !== undefined) return { page: `posts/${anchor.split('/')[0]}` };
  if (collection === 'positions') return { page, key: id };
  const isArgument =
    anchor !== undefined && /^[a-z]/.test(anchor) && (collection === 'posts' || collection === 'debates');
  return isArgument ? { page, key: `${id}:${anchor}` } : { page };
}
