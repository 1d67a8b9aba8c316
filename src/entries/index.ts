/**
 * The file format of entries: schemas of all collections; reading, checking and byte-preserving editing of an entry's file; a post's text
 * as a body and back; redactions; writing files of a content folder.
 */

export { LockedError } from '../disk/index.ts';
export { type AttachedFile, withAttached } from './attached.ts';
export { withFiles } from './attachment-file.ts';
export {
  type Block,
  type BodyLine,
  bodyBlocks,
  bodyText,
  type WrittenBody,
  writeBody,
} from './body/index.ts';
export { CACHE_FOLDER } from './cache-folder.ts';
export { cardOf, cardOfEntry } from './card.ts';
export { conflictSentence, shownInConflict } from './conflict-sentence.ts';
export {
  ContentFolderError,
  holdsEntries,
  isFolder,
  requireEntries,
  requireFolder,
} from './content-folder.ts';
export { type BrokenEntry, type Entry, isPost, type Problem } from './entry.ts';
export {
  entryFiles,
  entryPaths,
  idOfFile,
  idsOfPack,
  PACKS_FOLDER,
  packNames,
  packOf,
} from './entry-files.ts';
export {
  type ApartWords,
  type ByHash,
  findByHash,
  type Location,
  locate,
  MOST_PLACES,
  nearestRange,
  nearestWords,
  type Position,
  placesIn,
  plainText,
  positionOf,
  type Quote,
  SearchedText,
  selectorOf,
  spelled,
  standsAsWritten,
  type TextPlaces,
  type TextPoint,
  type TextRange,
  timesIn,
} from './evidence/index.ts';
export { type FolderFiles, folderFiles, isBelow, outsideProblems } from './folder-files.ts';
export {
  type CutValue,
  commentsIn,
  composeEntry,
  cutValues,
  type Edit,
  type EditedFile,
  type Edits,
  editedTo,
  type FieldChange,
  type Fields,
  FrontmatterError,
  fieldEdit,
  type Item,
  insertedItem,
  lineIn,
  listEdit,
  nameEdit,
  type OpenEntry,
  openEntry,
  type ParsedEntry,
  parseEntry,
  removedItem,
  setFields,
  withEdits,
  withFields,
  withFieldsAndBody,
  writeFields,
  writtenAt,
} from './frontmatter/index.ts';
export { mintPostId, sha256, slug } from './identity.ts';
export { nearest } from './nearest.ts';
export { MANIFEST, readManifest } from './packs.ts';
export {
  addressMark,
  type Correction,
  type KnownPerson,
  mintPersonId,
  NOBODY,
  nameKey,
  People,
} from './people/index.ts';
export { type AttachedState, type PostFacts, postFacts } from './post-facts.ts';
export {
  type BodyAnchors,
  bodyAnchors,
  componentOf,
  type FieldLink,
  fieldMentions,
  fieldParts,
  isAddress,
  literalOf,
  type Mention,
  type Prose,
  type ProseProblem,
  pictureFault,
  pictureFile,
  readProse,
  refusedScheme,
  type SiteLink,
  SYNTAX,
  syntaxTree,
  type WrittenComponent,
  wikiTarget,
  withLineEnd,
  withoutLinks,
} from './prose/index.ts';
export { type Memory, type ReadEntries, readEntries } from './read.ts';
export { readEntry, readEntryFile } from './read-entry.ts';
export { textOfFile } from './read-text.ts';
export { codeOf } from './reading-code.ts';
export {
  type Left,
  RedactionError,
  readLedger,
  redact,
  redactionMark,
  redactWords,
  type TakenDown,
  takeDown,
  wordsLeft,
  wordsOnRecord,
} from './redactions/index.ts';
export * from './schemas/index.ts';
export {
  DEFAULT_PALETTES,
  FONT_USES,
  FORMAT,
  type FontFile,
  type FontUse,
  FormatError,
  type GivenSettings,
  isEntryReference,
  LARGEST_SETTINGS,
  type LineLink,
  type ListSettings,
  lineParts,
  MARKS,
  type Mark,
  type MarkName,
  type Palette,
  palettesOf,
  type ReadSettings,
  type ReadWords,
  readFontFile,
  readMark,
  readNamedFiles,
  readSettings,
  SETTINGS_FILE,
  type Settings,
  settingsIn,
  settingsOf,
  settingsSchema,
  sitePath,
  stackCss,
  type Trust,
  WORDS_FILE,
  type WrittenSettings,
  withSetting,
  withSettings,
  wordsInFile,
  wordsInText,
} from './settings/index.ts';
export { EditedMeanwhileError, restored, withData } from './stored-entry.ts';
export { checked } from './validate.ts';
export { type AttachedText, sentText, type WholeText, wholeText } from './whole-text.ts';
export {
  type FileChange,
  finishCutShort,
  lock,
  moveWhole,
  writeTogether,
  writeWhole,
} from './writing/index.ts';
