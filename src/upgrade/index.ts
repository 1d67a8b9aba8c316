/** Computes the changes that upgrade a content folder of an older format to the present one. Reads files but does not write any. */
export { type ChangedFile, type Upgrade, upgradeOf } from './upgrade.ts';
