/** The format of content folders that this code writes: what `format` in parley.yaml says. A folder that says none is of format 1. */
export const FORMAT = 2;

/** The settings' file in the content folder. */
export const SETTINGS_FILE = 'parley.yaml';

/** The file of words that pages say in place of the English ones, beside it. */
export const WORDS_FILE = 'words.yaml';
