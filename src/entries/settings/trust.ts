import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The caller's statement about who may change a content folder. */
export interface Trust {
  /** Whether the user vouches for them; if not stated, `trusted: true` is only honoured outside a version-control checkout. */
  readonly vouched?: boolean | undefined;
  /** The `trusted` of the surrounding project, which replaces the folder's own. */
  readonly trusted?: boolean | undefined;
}

/** Folders at the root of a checkout. */
const CHECKOUTS = ['.git', '.hg', '.jj', '.svn'];

/**
 * Whether `trusted: true` in a content folder's parley.yaml is honoured. A stranger's pull request may contain that line, so within a
 * checkout the user must confirm it from outside the folder. Elsewhere there are no pull requests.
 */
export function isVouchedFor(contentDir: string, { vouched }: Trust): boolean {
  if (vouched !== undefined) return vouched;
  for (let folder = realpathSync(contentDir); ; folder = dirname(folder)) {
    if (CHECKOUTS.some((name) => existsSync(join(folder, name)))) return false;
    if (folder === dirname(folder)) return true;
  }
}
