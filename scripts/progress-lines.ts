/** Milliseconds until a build says what it does: a shorter one says nothing. */
export const A_SECOND = 1000;

/** How often the present line is looked at, in milliseconds. */
const TICK = 500;

/** Milliseconds between two lines; and until the first one on standard error, which is usually empty when all is well. */
const BETWEEN = 10_000;

/** What a log is told of work that takes long, where no terminal shows a bar. */
export interface ProgressLines {
  /** @param line What is done now, `writing posts 5,000 of 10,870`. Told when the next line is due, if it is still so. */
  now(line: string): void;
  /** Call it at the end in any case. */
  stop(): void;
}

/** Tells nothing: for a terminal, which has bars. */
export const NO_LINES: ProgressLines = { now() {}, stop() {} };

/**
 * Says a line after some time, and then at most one in ten seconds, never the same twice in a row.
 *
 * @param first Milliseconds until the first line.
 */
export function progressLines(say: (line: string) => void, first = BETWEEN): ProgressLines {
  let [line, last] = ['', ''];
  let due = Date.now() + first;
  const tell = () => {
    if (line === last || Date.now() < due) return;
    say(line);
    last = line;
    due = Date.now() + BETWEEN;
  };
  const timer = setInterval(tell, TICK);
  // A command that is done does not wait for it.
  timer.unref();
  return {
    now(next) {
      line = next;
      tell();
    },
    stop: () => clearInterval(timer),
  };
}

/** `writing posts 5,000 of 10,870`. */
export function soFar(what: string, done: number, all: number): string {
  return `${what} ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`;
}
