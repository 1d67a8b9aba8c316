/** Writes files of a content folder: under its lock, atomically, several as one. */
export { finishCutShort, lock } from './lock.ts';
export { moveWhole, writeWhole } from './write-file.ts';
export { type FileChange, isCutShort, writeTogether } from './write-together.ts';
