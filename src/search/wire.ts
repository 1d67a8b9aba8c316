import { idOf } from './allowed.ts';
import type { SearchRecord } from './record.ts';

/** A record as it is sent: what is empty, and what other records say, is left out. */
export type SentRecord = Partial<SearchRecord> & Pick<SearchRecord, 'kind' | 'address'>;

const EMPTY = { title: '', text: '', names: [], author: '', date: '', debate: '' } as const;

/** Records as they are sent to the browser. */
export function packRecords(records: readonly SearchRecord[]): SentRecord[] {
  const named = namesIn(records);
  return records.map((record) => {
    const said = saidElsewhere(record, named);
    const told = Object.entries(record).filter(([field, value]) =>
      typeof value === 'object'
        ? Object.keys(value).length > 0
        : value !== (said[field as keyof typeof said] ?? ''),
    );
    return Object.fromEntries(told) as SentRecord;
  });
}

/** The inverse of `packRecords`. */
export function unpackRecords(sent: readonly SentRecord[]): SearchRecord[] {
  const named = namesIn(sent);
  return sent.map((record) => ({ ...EMPTY, ...saidElsewhere(record, named), ...record }));
}

/** The titles of debates and people, by id. */
interface Named {
  readonly debates: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

function namesIn(records: readonly SentRecord[]): Named {
  const of = (kind: string) =>
    new Map(
      records
        .filter((record) => record.kind === kind)
        .map((record) => [idOf(record), record.title ?? ''] as const),
    );
  return { debates: of('debate'), people: of('person') };
}

/** What a record's facets say of its author and its debate. */
function saidElsewhere({ kind, facets }: SentRecord, { debates, people }: Named) {
  if (kind === 'debate' || kind === 'person') return {};
  const names = (facets?.from ?? []).map((id) => people.get(id) ?? id);
  const debate = debates.get(facets?.debate?.[0] ?? '');
  return {
    ...(names.length > 0 && { author: names.join(', ') }),
    ...(debate !== undefined && { debate }),
  };
}
