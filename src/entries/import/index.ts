export { UnreadableEntriesError } from './archive.ts';
export { type ImportOptions, importMessages } from './import.ts';
export { LockedError, lock } from './lock.ts';
export type { ImportReport } from './report.ts';
export { writeWhole } from './write-file.ts';
export { type FileChange, writeTogether } from './write-together.ts';
