/**
 * Files on disk: atomic writing, the lock that admits one writer to a folder, caches with a checksum, stamps that detect changes of a file,
 * and disk errors in words. Knows nothing of mail and entries.
 */
export { DiskFaultError, diskFault, faultsInWords, naming } from './fault.ts';
export { isAlive } from './is-alive.ts';
export { keep, readKept } from './kept.ts';
export { LockedError, lockFolder, workAs } from './lock.ts';
export { readBytes, readExact, readLater } from './read-exact.ts';
export { Refusal } from './refusal.ts';
export { settle, settleMany } from './settle.ts';
export { fileStamp, isSettled, TICK } from './stamp.ts';
export { isTemporary, sweep, sweepFiles, temporaryFolder, temporaryName } from './temporary.ts';
export { plainText, readText, writtenLikeFile } from './text-file.ts';
export { NotUtf8Error, requireUtf8 } from './utf8.ts';
export { putFile, type WriteOptions, writeFile, writeLater, writeUnsynced } from './write-file.ts';
