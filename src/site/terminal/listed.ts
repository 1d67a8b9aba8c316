import { postOfAddress } from '../../knowledge/post-address.ts';
import {
  type Answer,
  fromHome,
  type Kind,
  type Library,
  type ListedResults,
  type Result,
} from '../../search/browser.ts';
import type { Shelf } from './shelf.ts';

/** A result as it is printed. */
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
  /** Results folded below it: earlier versions of a patch, repetitions of a paragraph. */
  readonly more?: readonly Found[];
}

/** The results of a query as JSON: `total` counts those that are not printed too, `leads` is a whole address. */
export interface FoundFile extends Pick<Answer, 'query' | 'total' | 'how' | 'corrected' | 'leads'> {
  readonly results: readonly Found[];
}

/** The results of a query, with whole addresses. */
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
    results: results.map((result) => foundOf(result, { pathOf, urlOf, messageIds })),
  };
}

/** What is needed to name results. */
interface Naming extends Pick<Shelf, 'urlOf'> {
  /** The path from the home page, for an address that the search gives. */
  readonly pathOf: (address: string) => string;
  /** Of posts, by their addresses. */
  readonly messageIds: ReadonlyMap<string, string>;
}

function foundOf({ record, title, snippet, more = [] }: Result, within: Naming): Found {
  const { kind, author, date, debate } = record;
  const { pathOf, urlOf, messageIds } = within;
  const path = pathOf(record.address);
  const messageId = kind === 'post' ? (record.names[0] ?? messageIds.get(postOfAddress(path))) : undefined;
  return {
    kind,
    title: title.text,
    url: urlOf(path),
    ...(author !== '' && { author }),
    ...(date !== '' && { date }),
    ...(debate !== '' && { debate }),
    ...(messageId !== undefined && { messageId }),
    ...(snippet.text !== '' && { snippet: snippet.text }),
    ...(more.length > 0 && { more: more.map((one) => foundOf(one, within)) }),
  };
}

/** Message-IDs by the addresses of posts. In the records of a small site only a post's first paragraph has it. */
function messageIdsIn({ index }: Library): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { kind, names, address } of index.records)
    if (kind === 'post' && names[0] !== undefined) ids.set(postOfAddress(address), names[0]);
  return ids;
}
