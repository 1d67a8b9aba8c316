export { UnreadableEntriesError } from './archive.ts';
export { cardOfEntry } from './card-of-entry.ts';
export { type ImportOptions, importMessages } from './import.ts';
export { finishCutShort, lock } from './lock.ts';
export type { ImportReport } from './report.ts';
export type { UndoReport } from './undo/report.ts';
export { type UndoOptions, undoImport } from './undo/undo.ts';
export { writeWhole } from './write-file.ts';
export { type FileChange, writeTogether } from './write-together.ts';
