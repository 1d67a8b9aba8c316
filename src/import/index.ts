/** The room of the import: messages become entries of posts and people, new, merged with what is there or reconstructed; and an import is taken back. */
export { UnreadableEntriesError } from './archive.ts';
export { authorsIn } from './authors.ts';
export { type FilledIn, fillIn } from './fill-in.ts';
export { type ImportOptions, importMessages } from './import.ts';
export type { ImportReport } from './report.ts';
export { sourcesHolding } from './sources-holding.ts';
export { recordedIn, testOf } from './undo/named-source.ts';
export { filesOf, rawFile } from './undo/raw-file.ts';
export type { UndoReport } from './undo/report.ts';
export { type UndoOptions, undoImport } from './undo/undo.ts';
