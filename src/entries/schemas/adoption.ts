import { z } from 'zod';
import { day, id } from './terms.ts';

/** The kinds of things that settled an issue, for `by`. */
export type AdoptionBy = 'argument' | 'commit' | 'release' | 'address';

/** The kind of a text in `by`; undefined if it is none of these. A release is recognised by its number: `Linux 6.8`, `v2.1-rc1`. */
export function adoptedBy(text: string): AdoptionBy | undefined {
  if (/^https?:\/\/\S+$/.test(text)) return URL.canParse(text) ? 'address' : undefined;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return 'argument';
  if (/^[0-9a-f]{7,64}$/.test(text)) return 'commit';
  return /^[^#\n]{1,80}$/.test(text) && /\d/.test(text) ? 'release' : undefined;
}

/** The position adopted for an issue, by what, and when. */
export const adoption = z.strictObject(
  {
    position: id.describe('Id of the position that won.'),
    by: z
      .string({ error: 'must be a text: put quotation marks around a number' })
      .trim()
      .refine((text) => adoptedBy(text) !== undefined, {
        error:
          'write the key of an argument (entry-id#argument-id), a commit (7 to 64 hex digits), a release with its number (Linux 6.8) or an address (https://...)',
      })
      .describe('What shows it: the key of an argument, a commit, a release with its number, or an address.'),
    on: day.describe('The day on which it won.'),
  },
  { error: 'write what won, by what and when: { position: ID, by: WHAT, on: 2023-05-01 }' },
);

export type Adoption = z.infer<typeof adoption>;
