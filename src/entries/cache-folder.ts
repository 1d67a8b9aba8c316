/** The folder within the content folder for caches, which may be deleted at any time. */
export const CACHE_FOLDER = '.parley';
