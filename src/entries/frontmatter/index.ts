export { type EditedFile, editedTo } from './edited.ts';
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
export { type Edits, type Item, insertedItem, removedItem } from './list-items.ts';
export { type FieldChange, setFields } from './map-fields.ts';
export { FrontmatterError, type ParsedEntry, parseEntry } from './parse.ts';
export { type Fields, spliceFields, writeFields } from './splice.ts';
export { splitEntry } from './split.ts';
export { type CutValue, cutValues, type ExplainedValue, explainFault, explainValue } from './traps/index.ts';
export { commentsIn, composeEntry, withFields, withFieldsAndBody } from './with-fields.ts';
export { yamlData, yamlDocument } from './yaml.ts';
