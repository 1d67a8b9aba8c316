import type { Line } from './line.ts';

/** A line (or two or three) that says whose words follow: "On Wed, Dec 07, 2022 at 02:52:03PM +0100, A B wrote:". */
export interface Attribution {
  /** First and one past last line, counted from 0. */
  readonly start: number;
  readonly end: number;
  /** Depth of the line itself; the words it announces are one deeper. */
  readonly depth: number;
  readonly name?: string;
  readonly address?: string;
  readonly messageId?: string;
  /** ISO 8601. UTC to the second (`2022-12-07T13:52:03Z`) where a zone is given; local time without `Z` where none is; a day alone (`2022-12-07`) where no time is. */
  readonly date?: string;
  /** `+01:00`, where it is given. */
  readonly zone?: string;
  /** Present where it is the header block of a copied message: whom that was sent to, by each field, and about what. */
  readonly head?: { readonly to: readonly string[]; readonly subject?: string };
}
export type { Line };
