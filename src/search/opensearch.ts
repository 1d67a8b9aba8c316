import { createHash } from 'node:crypto';
import { FACETS, type SearchRecord } from './record.ts';

const KEYWORD = { type: 'keyword' } as const;
const TEXT = { type: 'text' } as const;

/** Body of OpenSearch's "create index" request for what `bulkLines` gives: a type for every field, and no others. */
export const OPENSEARCH_INDEX = {
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: KEYWORD,
      title: TEXT,
      text: TEXT,
      names: { ...TEXT, fields: { whole: KEYWORD } },
      author: { ...TEXT, fields: { whole: KEYWORD } },
      date: { type: 'date', format: 'strict_date' },
      debate: { ...TEXT, fields: { whole: KEYWORD } },
      address: KEYWORD,
      continues: { type: 'boolean' },
      facets: { properties: Object.fromEntries(FACETS.map((facet) => [facet, KEYWORD])) },
    },
  },
} as const;

/**
 * The lines of an OpenSearch bulk request, without line ends: of each record an action, then its document. A record has
 * the same id in every export as long as its kind and address stay; ids are digests because OpenSearch allows 512 bytes.
 */
export function* bulkLines(records: Iterable<SearchRecord>): Generator<string> {
  const given = new Map<string, number>();
  for (const record of records) {
    const place = `${record.kind} ${record.address}`;
    const before = given.get(place) ?? 0;
    given.set(place, before + 1);
    yield JSON.stringify({ index: { _id: digest(`${place} ${before}`) } });
    const { date, ...rest } = record;
    // An empty string is no date.
    yield JSON.stringify(date === '' ? rest : { ...rest, date });
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
