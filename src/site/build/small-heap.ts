import { setFlagsFromString } from 'node:v8';

/** Percent by which the old generation may grow before V8 collects it; by default it may grow to four times its size. */
export const GROWTH = 60;

/**
 * Has the threads of this process clear their memory early. A build makes much that is soon forgotten and little that lasts. Left to itself, a
 * thread that wrote the pages of 1,760 posts of 10,870 kept 370 MB; so it kept 250, for 1 to 3 per cent more CPU. A growth of 20 per cent keeps
 * 230 and takes a fifth more.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
