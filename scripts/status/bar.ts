import { SingleBar } from 'cli-progress';
import { progressLines, soFar } from '../progress-lines.ts';
import { warn } from '../terminal.ts';

/** Draws on standard error how many posts of the threads were read; where that is no terminal, says it there in lines if it takes long. */
export function statusBar(): { update(posts: number, of: number): void; stop(): void } {
  if (!process.stderr.isTTY) {
    const { now, stop } = progressLines(warn);
    now('reading entries');
    return { update: (posts, of) => now(soFar('reading threads, posts', posts, of)), stop };
  }
  const bar = new SingleBar({
    format: ' {what} {bar} {percentage}%  {value}/{total} posts',
    stream: process.stderr,
    hideCursor: true,
    barsize: 30,
    clearOnComplete: true,
  });
  bar.start(0, 0, { what: 'reading entries' });
  return {
    update(posts, of) {
      bar.setTotal(of);
      bar.update(posts, { what: 'reading threads' });
    },
    stop: () => bar.stop(),
  };
}
