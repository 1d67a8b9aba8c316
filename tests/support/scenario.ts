/** A command that writes, and what it is given. */
export interface Scenario {
  readonly name: string;
  /** Makes what the command needs, in an empty folder. */
  readonly prepare: (folder: string) => unknown;
  /** The command and its arguments. */
  readonly command: (folder: string) => readonly [script: string, ...args: string[]];
  /** What it prints once it serves: it goes on until it is stopped. */
  readonly serves?: RegExp;
  /** What it reads on standard input. */
  readonly input?: string;
  /**
   * It makes a site, in a folder of the project first. What is kept there of a site goes by the path that the site has, so each run has the same, as `prepare` has: one at
   * a time. With what is kept a run takes a third of the time.
   */
  readonly makesSite?: boolean;
  /** Its exit code where the disk fails; 1 unless told. */
  readonly trouble?: number;
}
