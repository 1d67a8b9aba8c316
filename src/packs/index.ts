/**
 * Packs: debates that stand apart from the mail. A debate of a knowledge base becomes the files of a pack, without a word of a post; what a pack's
 * entries become when it is adopted. Reads and writes no file.
 */
export { joinedPost, movesOf, type Own, type SourceFile } from './adoption.ts';
export { PACK_LEDGER } from './ledger.ts';
export { MailWords, type QuotedRun } from './mail-words.ts';
export { type PackFile, type Packing, packDebate } from './pack.ts';
