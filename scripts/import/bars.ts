import { SingleBar } from 'cli-progress';
import { type ProgressLines, progressLines, soFar } from '../progress-lines.ts';
import { warn } from '../terminal.ts';

/** Bars for the two parts of an import: reading, then writing. */
export interface Bars {
  /** @param bytes read so far, of all sources. @param posts read so far. */
  read(bytes: number, posts: number): void;
  /** @param count posts written since the last call. @param all how many there are to write. */
  written(count: number, all: number): void;
  stop(): void;
}

/** Draws the bars on standard error; where that is no terminal, says there in lines what takes long. @param bytes of all sources; 0 where nobody knows. */
export function importBars(bytes: number): Bars {
  if (!process.stderr.isTTY) return importLines(progressLines(warn));
  let done = 0;
  let bar = draw(' reading {bar} {percentage}%  {value}/{total} kB  {posts} posts', Math.ceil(bytes / 1024));
  return {
    read(soFar, posts) {
      bar.update(Math.ceil(soFar / 1024), { posts });
    },
    written(count, all) {
      if (done === 0) {
        bar.stop();
        bar = draw(' writing {bar} {percentage}%  {value}/{total} posts', all);
      }
      done += count;
      bar.update(done);
    },
    stop() {
      bar.stop();
    },
  };
}

function importLines({ now, stop }: ProgressLines): Bars {
  let done = 0;
  return {
    read: (_, posts) => now(`reading posts, ${posts.toLocaleString('en')} so far`),
    written(count, all) {
      done += count;
      now(soFar('writing posts', done, all));
    },
    stop,
  };
}

function draw(format: string, total: number): SingleBar {
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, barsize: 30 });
  bar.start(total, 0, { posts: 0 });
  return bar;
}
