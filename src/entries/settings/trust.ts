import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is said from outside of a content folder about whoever may change it. */
export interface Trust {
  /** Whether whoever runs the command vouches for them; where nothing is said, `trusted: true` counts outside of a checkout alone. */
  readonly vouched?: boolean | undefined;
  /** What the project that the folder is part of says in place of the folder's own `trusted`. */
  readonly trusted?: boolean | undefined;
}

/** What lies at the root of a checkout. */
const CHECKOUTS = ['.git', '.hg', '.jj', '.svn'];

/**
 * Whether `trusted: true` in the parley.yaml of a content folder counts. The file can be a part of a stranger's pull request, so within a
 * checkout it takes a word from outside of the folder, which no change of the folder can say. Elsewhere nobody's pull request arrives.
 */
export function isVouchedFor(contentDir: string, { vouched }: Trust): boolean {
  if (vouched !== undefined) return vouched;
  for (let folder = realpathSync(contentDir); ; folder = dirname(folder)) {
    if (CHECKOUTS.some((name) => existsSync(join(folder, name)))) return false;
    if (folder === dirname(folder)) return true;
  }
}
