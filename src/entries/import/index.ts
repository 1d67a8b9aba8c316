export { type ImportOptions, importMessages, UnreadableEntriesError } from './import.ts';
export { CACHE_FOLDER, LockedError } from './lock.ts';
export type { ImportReport } from './report.ts';
