import { SingleBar } from 'cli-progress';

/** Draws on standard error, if that is a terminal, how many posts of the threads were read. */
export function statusBar(): { update(posts: number, of: number): void; stop(): void } {
  if (!process.stderr.isTTY) return { update() {}, stop() {} };
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
