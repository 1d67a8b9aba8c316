import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What lies at the root of a checkout. */
const CHECKOUTS = ['.git', '.hg', '.jj', '.svn'];

/**
 * Whether `trusted: true` in the parley.yaml of a content folder counts. The file can be a part of a stranger's pull request, so within a
 * checkout it takes a word from outside of the folder, which no change of the folder can say: `told`. Elsewhere nobody's pull request arrives.
 * @param told `1` where whoever runs the command vouches for the folder, `0` where nobody does.
 */
export function isVouchedFor(contentDir: string, told: string | undefined): boolean {
  if (told === '1' || told === '0') return told === '1';
  for (let folder = realpathSync(contentDir); ; folder = dirname(folder)) {
    if (CHECKOUTS.some((name) => existsSync(join(folder, name)))) return false;
    if (folder === dirname(folder)) return true;
  }
}
