/**
 * From a content folder of an older format to the changes of its files that make it one of the present format. Reads files and
 * writes none.
 */
export { type ChangedFile, type Upgrade, upgradeOf } from './upgrade.ts';
