import type { Line } from './line.ts';

/** One to three lines that name the author of the following words: "On Wed, Dec 07, 2022 at 02:52:03PM +0100, A B wrote:". */
export interface Attribution {
  /** Range of lines, counted from 0, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Depth of the line itself; the words that it introduces are one deeper. */
  readonly depth: number;
  readonly name?: string;
  readonly address?: string;
  readonly messageId?: string;
  /**
   * ISO 8601. UTC to the second (`2022-12-07T13:52:03Z`) if a time zone is given; otherwise local time without `Z`; a day (`2022-12-07`) if
   * no time is given.
   */
  readonly date?: string;
  /** `+01:00`, if given. */
  readonly zone?: string;
  /** Present if it is the header of a copied message: its recipients, by field, and its subject. */
  readonly head?: { readonly to: readonly string[]; readonly subject?: string };
}
export type { Line };
