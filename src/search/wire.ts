import type { SearchRecord } from './record.ts';

/** A record as it is sent: what is empty is left out. */
export type SentRecord = Partial<SearchRecord> & Pick<SearchRecord, 'kind' | 'address'>;

const EMPTY = { title: '', text: '', names: [], author: '', date: '', debate: '' } as const;

/** Records as they are sent to the browser. */
export function packRecords(records: readonly SearchRecord[]): SentRecord[] {
  return records.map((record) => {
    const told = Object.entries(record).filter(([, value]) =>
      typeof value === 'object' ? Object.keys(value).length > 0 : value !== '',
    );
    return Object.fromEntries(told) as SentRecord;
  });
}

/** The inverse of `packRecords`. */
export function unpackRecords(sent: readonly SentRecord[]): SearchRecord[] {
  return sent.map((record) => ({ ...EMPTY, ...record }));
}
