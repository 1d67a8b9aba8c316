/** Merging, splitting and moving positions and arguments: the edits of the files, as splices. */
export { acceptNearest } from './accept.ts';
export { mergeInto } from './merge.ts';
export { moveToPost, retarget } from './move.ts';
export type { ReshapedFile, Reshaping } from './reshape.ts';
export { splitPosition } from './split.ts';
