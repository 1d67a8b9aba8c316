export { type ImportOptions, importMessages, UnreadableEntriesError } from './import.ts';
export { LockedError } from './lock.ts';
export type { ImportReport } from './report.ts';
