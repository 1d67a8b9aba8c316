/**
 * The room of entries: the schemas of every collection, an entry's file read and checked, a post's text written as a body
 * and read back, and the merge that keeps the curator's hand.
 */

export { LockedError } from '../disk/index.ts';
export { type AttachedFile, withAttached } from './attached.ts';
export {
  type Block,
  type BodyLine,
  bodyBlocks,
  bodyText,
  type WrittenBody,
  writeBody,
} from './body/index.ts';
export { CACHE_FOLDER } from './cache-folder.ts';
export { conflictSentence } from './conflict-sentence.ts';
export { ContentFolderError, isFolder, requireEntries, requireFolder } from './content-folder.ts';
export type { BrokenEntry, Entry, Problem } from './entry.ts';
export {
  type Location,
  locate,
  MOST_PLACES,
  nearestWords,
  plainText,
  type Quote,
  SearchedText,
  spelled,
  standsAsWritten,
  type TextPoint,
  type TextRange,
} from './evidence/index.ts';
export { type FolderFiles, folderFiles, isBelow, outsideProblems } from './folder-files.ts';
export {
  type CutValue,
  commentsIn,
  cutValues,
  type Edit,
  fieldEdit,
  lineIn,
  listEdit,
  nameEdit,
  type OpenEntry,
  openEntry,
  type ParsedEntry,
  parseEntry,
  withEdits,
  withFields,
  writeFields,
  writtenAt,
} from './frontmatter/index.ts';
export { slug } from './identity.ts';
export {
  cardOfEntry,
  type FileChange,
  finishCutShort,
  type ImportOptions,
  type ImportReport,
  importMessages,
  lock,
  type UndoOptions,
  type UndoReport,
  UnreadableEntriesError,
  undoImport,
  writeTogether,
  writeWhole,
} from './import/index.ts';
export { nearest } from './nearest.ts';
export { addressMark, mintPersonId, nameKey } from './people/index.ts';
export { type AttachedState, type PostFacts, postFacts } from './post-facts.ts';
export {
  componentOf,
  type FieldLink,
  fieldMentions,
  fieldParts,
  isAddress,
  literalOf,
  type Mention,
  PICTURE,
  type Prose,
  type ProseProblem,
  pictureFile,
  readProse,
  refusedScheme,
  SYNTAX,
  syntaxTree,
  type WrittenComponent,
  wikiTarget,
  withoutLinks,
} from './prose/index.ts';
export { type Memory, type ReadEntries, readEntries } from './read.ts';
export { readEntry } from './read-entry.ts';
export { textOfFile } from './read-text.ts';
export {
  type Left,
  RedactionError,
  readLedger,
  redactionMark,
  type TakenDown,
  takeDown,
  wordsLeft,
  wordsOnRecord,
} from './redactions/index.ts';
export * from './schemas/index.ts';
export {
  DEFAULT_PALETTES,
  FORMAT,
  FormatError,
  isEntryReference,
  type LineLink,
  type ListSettings,
  lineParts,
  MARKS,
  type Mark,
  type MarkName,
  type Palette,
  palettesOf,
  type ReadSettings,
  readMark,
  readMarks,
  readSettings,
  SETTINGS_FILE,
  type Settings,
  settingsIn,
  settingsOf,
  settingsSchema,
  sitePath,
  type WrittenSettings,
  withSetting,
} from './settings/index.ts';
export { EditedMeanwhileError, restored, withData } from './stored-entry.ts';
export { type AttachedText, sentText, type WholeText, wholeText } from './whole-text.ts';
