/** Files of a content folder, written: under its lock, whole, several as one. */
export { finishCutShort, lock } from './lock.ts';
export { writeWhole } from './write-file.ts';
export { type FileChange, isCutShort, writeTogether } from './write-together.ts';
