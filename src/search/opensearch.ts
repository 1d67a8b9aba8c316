import { createHash } from 'node:crypto';
import { FACETS, type SearchRecord } from './record.ts';

/**
 * A Lucene term has at most 32,766 bytes, and a character up to four: longer values are stored but not indexed, instead of being refused.
 */
const KEYWORD = { type: 'keyword', ignore_above: 8191 } as const;
const TEXT = { type: 'text' } as const;

/** Body of OpenSearch's "create index" request for the documents of `bulkLines`: a type for every field, and no others. */
export const OPENSEARCH_INDEX = {
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: KEYWORD,
      title: TEXT,
      text: TEXT,
      names: { ...TEXT, fields: { whole: KEYWORD } },
      asked: TEXT,
      author: { ...TEXT, fields: { whole: KEYWORD } },
      date: { type: 'date', format: 'strict_date' },
      debate: { ...TEXT, fields: { whole: KEYWORD } },
      address: KEYWORD,
      continues: { type: 'boolean' },
      claim: TEXT,
      facets: { properties: Object.fromEntries(FACETS.map((facet) => [facet, KEYWORD])) },
    },
  },
} as const;

/**
 * Maximum bytes of a bulk request, exceeded only by a single record: OpenSearch refuses requests of 100 MB (`http.max_content_length`) and
 * keeps each in memory.
 */
export const BULK_REQUEST = 10_000_000;

/** A piece of a bulk request: the number of the request (from 1), and two lines of it with their ends. */
export interface BulkPiece {
  readonly request: number;
  readonly text: string;
}

/** The records as OpenSearch's bulk requests (docs.opensearch.org, "Bulk API"), piece by piece; every line ends in a newline, the last too. */
export function* bulkRequests(
  records: Iterable<SearchRecord>,
  most: number = BULK_REQUEST,
): Generator<BulkPiece> {
  let request = 1;
  let bytes = 0;
  for (const [action, document] of bulkLines(records)) {
    const text = `${action}\n${document}\n`;
    const more = Buffer.byteLength(text);
    if (bytes > 0 && bytes + more > most) {
      request++;
      bytes = 0;
    }
    bytes += more;
    yield { request, text };
  }
}

/**
 * For each record an action and its document, as lines without line ends. A record has the same id in every export while its kind and
 * address stay the same; ids are digests because OpenSearch allows only 512 bytes.
 */
export function* bulkLines(records: Iterable<SearchRecord>): Generator<[action: string, document: string]> {
  const given = new Map<string, number>();
  for (const record of records) {
    const place = `${record.kind} ${record.address}`;
    const before = given.get(place) ?? 0;
    given.set(place, before + 1);
    const { date, ...rest } = record;
    // An empty string is not a date.
    const document = date === '' ? rest : { ...rest, date };
    yield [JSON.stringify({ index: { _id: digest(`${place} ${before}`) } }), JSON.stringify(document)];
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
