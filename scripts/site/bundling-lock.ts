import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LockedError, lockFolder } from '../../src/disk/index.ts';
import { ROOT } from '../command.ts';

/** Milliseconds between two tries. */
const EVERY = 100;

/** Which bodies and pictures of entries there are: Astro keeps one list of each in a checkout, whichever site it works on. */
const LISTS = ['content-modules.mjs', 'content-assets.mjs'].map((name) => join(ROOT, '.astro', name));

/**
 * Waits until no other process of this checkout has Astro begin a site, and has the lists made anew: Astro leaves another site's lists as they are
 * where the entries of its own did not change, and of two sites at once one would get the bodies of the other.
 *
 * @returns what gives the lock back. Whoever does not keep it loses the lock.
 */
export async function lockBundling(): Promise<() => void> {
  const unlock = await locked();
  for (const list of LISTS) rmSync(list, { force: true });
  return unlock;
}

async function locked(): Promise<() => void> {
  for (;;) {
    try {
      return lockFolder(join(ROOT, '.parley', 'bundling'), "Astro's files of this checkout");
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await setTimeout(EVERY);
    }
  }
}
