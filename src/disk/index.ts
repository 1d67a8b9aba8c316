/**
 * The room of files on disk: how a file is written whole, how a folder is kept for one writer at a time, what is kept of work that can be done
 * again, how a change of a file is seen, and what a fault of the disk is called in words. Knows nothing of mail and entries.
 */
export { DiskFaultError, diskFault, naming } from './fault.ts';
export { isAlive } from './is-alive.ts';
export { keep, readKept } from './kept.ts';
export { LockedError, lockFolder, workAs } from './lock.ts';
export { readBytes, readExact, readLater } from './read-exact.ts';
export { Refusal } from './refusal.ts';
export { settle, settleMany } from './settle.ts';
export { fileStamp, isSettled, TICK } from './stamp.ts';
export { sweep, temporaryFolder, temporaryName } from './temporary.ts';
export { plainText, readText, writtenLikeFile } from './text-file.ts';
export { putFile, type WriteOptions, writeFile, writeLater, writeUnsynced } from './write-file.ts';
