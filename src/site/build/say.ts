/** The progress bar of a step of a build. */
export interface BuildBar {
  update(done: number): void;
  stop(): void;
}

/** Where a build prints: a terminal, or Astro's log. */
export interface Say {
  /** Whether a person watches the output, who is shown each step. */
  readonly isWatched: boolean;
  print(lines: string | readonly string[]): void;
  warn(lines: string | readonly string[]): void;
  /** Called when a part of the work begins, for logs: `making pages`. A terminal has bars. */
  step(what: string): void;
  /** @param all posts there are. */
  bar(what: string, all: number): BuildBar;
}
