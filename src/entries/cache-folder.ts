/** The folder, within the content folder, of what may be deleted at any time. */
export const CACHE_FOLDER = '.parley';
