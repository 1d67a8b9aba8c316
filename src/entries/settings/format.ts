/** The format of content folders that this code writes, `format` in parley.yaml. A folder without it has format 1. */
export const FORMAT = 2;

/** Name of the settings file in the content folder. */
export const SETTINGS_FILE = 'parley.yaml';

/** Name of the file beside it with words that replace the English ones on pages. */
export const WORDS_FILE = 'words.yaml';
