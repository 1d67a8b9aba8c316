/** The default name of a lock file. */
export const LOCK_FILE = 'parley.lock';
