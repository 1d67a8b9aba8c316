import { z } from 'zod';
import { idList, textList } from './terms.ts';

/** An author, with the names and addresses that are theirs (git's mailmap rules). */
export const person = z.strictObject({
  name: z.string().trim().min(1),
  /** Other names the same person posts under. */
  names: textList,
  /** Addresses the person posts from; used to recognise posts, never shown. */
  addresses: textList,
  /** Addresses that posts under one of the names came from, which nothing but the name ties to the person. The import adds to them. */
  sameName: textList,
  /** Names and addresses that are somebody else's, whatever else speaks for this person. */
  split: z
    .strictObject(
      { names: textList, addresses: textList },
      { error: "write whose they are not: { names: ['A. Name'], addresses: [a@example.org] }" },
    )
    .optional(),
  /** Who this is, in one sentence. */
  about: z.string().trim().optional(),
  /** Ids it had before. */
  aliases: idList,
});

export type Person = z.infer<typeof person>;
