import { buildSite as build } from '../../src/integration/build.ts';
import { A_SECOND, NO_LINES, progressLines } from '../progress-lines.ts';
import { print, warn } from '../terminal.ts';
import { buildBar } from './build-bar.ts';
import type { SiteOptions } from './options.ts';
import { siteOf } from './site.ts';

/** Memory pools of glibc's malloc in the processes of a build. The default, eight for each core, would keep the memory that the bundler's threads freed. */
const POOLS = '2';

/** Checks the knowledge base and builds its site. Returns the exit code: 1 where the check found what must be mended. */
export async function buildSite(options: SiteOptions): Promise<number> {
  process.env.MALLOC_ARENA_MAX ??= POOLS;
  const lines = process.stderr.isTTY ? NO_LINES : progressLines(print, A_SECOND);
  const say = { print, warn, step: lines.now, bar: buildBar(lines), isWatched: process.stdout.isTTY };
  const isBuilt = await build(siteOf(options), say, options.content).finally(lines.stop);
  if (isBuilt) print(`built ${options.out}`);
  else warn('build: nothing was built; mend the problems above first');
  return isBuilt ? 0 : 1;
}
