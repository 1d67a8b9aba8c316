import { SingleBar } from 'cli-progress';

import type { BuildBar } from '../../src/site/build/say.ts';

/** Draws the bar on standard error; nothing where that is no terminal. @param all posts there are. */
export function buildBar(what: string, all: number): BuildBar {
  if (!process.stderr.isTTY) return { update() {}, stop() {} };
  const format = ` ${what} {bar} {percentage}%  {value}/{total} posts`;
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, barsize: 30 });
  bar.start(all, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
