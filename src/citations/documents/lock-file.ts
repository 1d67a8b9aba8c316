/** The name of a lock file, unless another is told. */
export const LOCK_FILE = 'parley.lock';
