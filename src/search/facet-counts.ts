import { LABEL_NAMES, LABELS } from '../knowledge/labels.ts';
import { postOfAddress } from '../knowledge/post-address.ts';
import { idOf } from './allowed.ts';
import type { FacetCounts, FacetValue } from './answer.ts';
import { FACETS, type Facet, type SearchRecord } from './record.ts';

/** Number of values of a facet that are offered. */
const OFFERED = 8;

/** Number of occurrences of each value of each facet. */
export type Tally = Map<Facet | 'year', Map<string, number>>;

/** Counts the facet values of records. A post counts once, however many paragraphs it has. */
export function tally(records: readonly SearchRecord[]): Tally {
  const counts: Tally = new Map();
  const seen = new Set<string>();
  for (const record of records) {
    const page = record.kind === 'post' ? postOfAddress(record.address) : record.address;
    if (seen.has(page)) continue;
    seen.add(page);
    for (const facet of FACETS)
      for (const value of record.facets?.[facet] ?? []) add(counts, facet, value, 1);
    if (record.date !== '') add(counts, 'year', record.date.slice(0, 4), 1);
  }
  return counts;
}

export function add(counts: Tally, facet: Facet | 'year', value: string, count: number): void {
  const values = counts.get(facet) ?? new Map<string, number>();
  values.set(value, (values.get(value) ?? 0) + count);
  counts.set(facet, values);
}

/** The values to offer: the most frequent first, years the latest first, with names from the records. */
export function offered(counts: Tally, names: ReadonlyMap<string, string>): FacetCounts {
  const facets: Partial<Record<Facet | 'year', FacetValue[]>> = {};
  for (const [facet, values] of counts) {
    const order = facet === 'year' ? byValue : byCount;
    const sorted = [...values].filter(([, count]) => count > 0).sort(order);
    facets[facet] = sorted
      .slice(0, OFFERED)
      .map(([value, count]) => ({ value, count, name: names.get(`${facet}:${value}`) ?? value }));
  }
  return facets;
}

/** Names of values: people by name, debates and positions by title. Keys as in a query, `from:ada`. */
export function namesOfValues(records: readonly SearchRecord[]): Map<string, string> {
  const facetOf: Partial<Record<SearchRecord['kind'], Facet>> = {
    person: 'from',
    debate: 'debate',
    position: 'position',
  };
  const names = new Map<string, string>(LABEL_NAMES.map((name) => [`is:${name}`, LABELS[name].words]));
  for (const record of records) {
    const facet = facetOf[record.kind];
    if (facet !== undefined) names.set(`${facet}:${idOf(record)}`, record.title);
  }
  return names;
}

function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

function byValue(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? 1 : -1;
}
