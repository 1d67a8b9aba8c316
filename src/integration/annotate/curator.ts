import { execFileSync } from 'node:child_process';
import { curatorOf } from '../../annotate/index.ts';

/** Who curates a folder: the name that was given, else that of git's user there. */
export function curatorIn(folder: string, given?: string): string {
  return curatorOf(given ?? gitUser(folder) ?? '');
}

function gitUser(folder: string): string | undefined {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // No git, or no name.
    return undefined;
  }
}
