export {
  type Edit,
  fieldEdit,
  listEdit,
  nameEdit,
  type OpenEntry,
  openEntry,
  withEdits,
  writtenAt,
} from './edits.ts';
export { lineAtPath, lineIn } from './line.ts';
export { FrontmatterError, type ParsedEntry, parseEntry } from './parse.ts';
export { type Fields, spliceFields, writeFields } from './splice.ts';
export { commentsIn, withFields } from './with-fields.ts';
