import type { ReadOptions } from '../src/mail/index.ts';

/** What reading mail needs of the process: standard input, today, and the environment of git, which reads archives of public-inbox. */
export function mailOptions(): ReadOptions {
  return { stdin: process.stdin, now: new Date(), environment: process.env };
}
