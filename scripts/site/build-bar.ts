import { SingleBar } from 'cli-progress';
import type { BuildBar } from '../../src/site/build/say.ts';
import { type ProgressLines, soFar } from '../progress-lines.ts';

/** Draws the bar on standard error; where that is no terminal, tells it in lines. @param all posts there are. */
export function buildBar(lines: ProgressLines): (what: string, all: number) => BuildBar {
  return (what, all) => {
    if (!process.stderr.isTTY) return { update: (done) => lines.now(soFar(what, done, all)), stop() {} };
    const format = ` ${what} {bar} {percentage}%  {value}/{total} posts`;
    const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, barsize: 30 });
    bar.start(all, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  };
}
