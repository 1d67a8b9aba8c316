import {
  fromHome,
  type Kind,
  type Library,
  type ListedResults,
  type Result,
} from '../../src/search/browser.ts';
import type { Shelf } from './shelf.ts';

/** A thing that was found, as it is printed. */
export interface Found {
  readonly kind: Kind;
  readonly title: string;
  readonly url: string;
  readonly author?: string;
  readonly date?: string;
  readonly debate?: string;
  /** Of a post. */
  readonly messageId?: string;
  /** The piece of its text that meets the query best. */
  readonly snippet?: string;
}

/** What a query found, as JSON says it. */
export interface FoundFile {
  readonly query: string;
  /** How many there are, printed or not. */
  readonly total: number;
  readonly how: 'exact' | 'typos' | 'some';
  /** The query that the results are for, where words were corrected. */
  readonly corrected?: string;
  /** The page of the post whose Message-ID was asked for. */
  readonly leads?: string;
  readonly results: readonly Found[];
}

/** What a query found, addresses whole. */
export function foundIn({ answer, results }: ListedResults, { library, home, urlOf }: Shelf): FoundFile {
  const { query, total, how, corrected, leads } = answer;
  const messageIds = messageIdsIn(library);
  const pathOf = (address: string) => fromHome(address, home);
  return {
    query,
    total,
    how,
    ...(corrected !== undefined && { corrected }),
    ...(leads !== undefined && { leads: urlOf(pathOf(leads)) }),
    results: results.map((result) => foundOf(result, pathOf(result.record.address), { urlOf, messageIds })),
  };
}

function foundOf(
  { record, title, snippet }: Result,
  path: string,
  { urlOf, messageIds }: Pick<Shelf, 'urlOf'> & { readonly messageIds: ReadonlyMap<string, string> },
): Found {
  const { kind, author, date, debate } = record;
  const messageId = kind === 'post' ? (record.names[0] ?? messageIds.get(pageOf(path))) : undefined;
  return {
    kind,
    title: title.text,
    url: urlOf(path),
    ...(author !== '' && { author }),
    ...(date !== '' && { date }),
    ...(debate !== '' && { debate }),
    ...(messageId !== undefined && { messageId }),
    ...(snippet.text !== '' && { snippet: snippet.text }),
  };
}

/** Of a small site: the first paragraph of each post carries its Message-ID for all of them. */
function messageIdsIn({ index }: Library): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { kind, names, address } of index.records)
    if (kind === 'post' && names[0] !== undefined) ids.set(pageOf(address), names[0]);
  return ids;
}

function pageOf(path: string): string {
  return path.split('#')[0] ?? path;
}
