/**
 * Where entries are kept and how files of the content folder are written. A separate door for callers that must not wait for the rest of
 * the room to load.
 */
export { CACHE_FOLDER } from './cache-folder.ts';
export { holdsEntries, isFolder, requireEntries, requireFolder } from './content-folder.ts';
export {
  ATTACHMENTS_FOLDER,
  entryFiles,
  entryPaths,
  idOfFile,
  PACKS_FOLDER,
  packNames,
} from './entry-files.ts';
export { COLLECTIONS, type Collection } from './schemas/collections.ts';
export { isId } from './schemas/id-form.ts';
export { FORMAT, SETTINGS_FILE } from './settings/format.ts';
export { isLanguage, sitePath } from './settings/values.ts';
export { writeWhole } from './writing/write-file.ts';
