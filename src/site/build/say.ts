/** A bar of what is done of a part of a build. */
export interface BuildBar {
  update(done: number): void;
  stop(): void;
}

/** Where a build says what it does: a terminal, or the log of Astro. */
export interface Say {
  /** Whether a person reads along, who is shown each step. */
  readonly isWatched: boolean;
  print(lines: string | readonly string[]): void;
  warn(lines: string | readonly string[]): void;
  /** @param all posts there are. */
  bar(what: string, all: number): BuildBar;
}
