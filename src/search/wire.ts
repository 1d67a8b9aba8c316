import { idOf } from './allowed.ts';
import type { SearchRecord } from './record.ts';

/**
 * Records in the form in which they are sent: for each field the list of all records' values, since similar values side by side compress
 * better; 0 if a record has no value or it can be derived from other records. Fields without any values are left out.
 */
export type SentRecords = {
  readonly [Field in keyof SearchRecord]?: readonly (SearchRecord[Field] | 0)[];
};

/** A record without its empty values and those that can be derived from other records. */
type ToldRecord = Partial<SearchRecord> & Pick<SearchRecord, 'kind' | 'address'>;

const EMPTY = { title: '', text: '', names: [], author: '', date: '', debate: '' } as const;

/** All fields of a record, in the order in which they are sent. */
const FIELDS: Readonly<Record<keyof SearchRecord, true>> = {
  kind: true,
  title: true,
  claim: true,
  text: true,
  names: true,
  asked: true,
  author: true,
  date: true,
  debate: true,
  address: true,
  continues: true,
  facets: true,
};
const RECORD_FIELDS = Object.keys(FIELDS) as (keyof SearchRecord)[];

/** Converts records to the form in which they are sent to the browser. */
export function packRecords(records: readonly SearchRecord[]): SentRecords {
  const named = namesIn(records);
  const sent = records.map((record) => toldOf(record, named));
  const columns = RECORD_FIELDS.map((field) => [field, sent.map((record) => record[field] ?? 0)] as const);
  return Object.fromEntries(columns.filter(([, values]) => values.some((value) => value !== 0)));
}

function toldOf(record: SearchRecord, named: Named): ToldRecord {
  const said = saidElsewhere(record, named);
  const fields = Object.entries(record).filter(([field, value]) =>
    typeof value === 'object'
      ? Object.keys(value).length > 0
      : value !== (said[field as keyof typeof said] ?? ''),
  );
  return Object.fromEntries(fields) as ToldRecord;
}

/** The inverse of `packRecords`. */
export function unpackRecords(sent: SentRecords): SearchRecord[] {
  const fields = RECORD_FIELDS.filter((field) => sent[field] !== undefined);
  const records = (sent.kind ?? []).map((_, i) => {
    const values = fields.map((field) => [field, sent[field]?.[i] ?? 0] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== 0)) as ToldRecord;
  });
  const named = namesIn(records);
  return records.map((record) => ({ ...EMPTY, ...saidElsewhere(record, named), ...record }));
}

/** The titles of debates and names of people, by id. */
interface Named {
  readonly debates: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

function namesIn(records: readonly ToldRecord[]): Named {
  const of = (kind: string) =>
    new Map(
      records
        .filter((record) => record.kind === kind)
        .map((record) => [idOf(record), record.title ?? ''] as const),
    );
  return { debates: of('debate'), people: of('person') };
}

/** The author and debate of a record, derived from its facets. */
function saidElsewhere({ kind, facets }: ToldRecord, { debates, people }: Named) {
  if (kind === 'debate' || kind === 'person') return {};
  const names = (facets?.from ?? []).map((id) => people.get(id) ?? id);
  const debate = debates.get(facets?.debate?.[0] ?? '');
  return {
    ...(names.length > 0 && { author: names.join(', ') }),
    ...(debate !== undefined && { debate }),
  };
}
