/**
 * Packs: debates that stand apart from the mail. A debate of a knowledge base becomes the files of a pack, without a word of a post; what a pack's
 * entries become when it is adopted. Reads and writes no file.
 */
export { movesOf, withLines } from './adoption.ts';
export { type CheckedAdoption, checkAdoption } from './check.ts';
export { PACK_LEDGER } from './ledger.ts';
export { MailWords, type QuotedRun } from './mail-words.ts';
export { type PackFile, type Packing, packDebate } from './pack.ts';
export { type AdoptingFolder, type AdoptionPlan, planAdoption } from './plan.ts';
export type { SourceFile } from './source-file.ts';
