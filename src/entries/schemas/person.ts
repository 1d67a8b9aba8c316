import { z } from 'zod';
import { idList, textList } from './terms.ts';

/** An author, with the names and addresses that are theirs (git's mailmap rules). */
export const person = z.strictObject({
  name: z.string().trim().min(1).describe('The name that pages show.'),
  names: textList.describe('Other names the same person posts under.'),
  addresses: textList.describe('Addresses the person posts from; used to recognise posts, never shown.'),
  sameName: textList.describe(
    'Addresses that posts under one of the names came from, which nothing but the name ties to the person. The import adds to them.',
  ),
  split: z
    .strictObject(
      {
        names: textList.describe('Names that are not this person’s.'),
        addresses: textList.describe('Addresses that are not this person’s.'),
      },
      { error: "write whose they are not: { names: ['A. Name'], addresses: [a@example.org] }" },
    )
    .optional()
    .describe("Names and addresses that are somebody else's, whatever else speaks for this person."),
  about: z.string().trim().optional().describe('Who this is, in one sentence.'),
  aliases: idList.describe('Ids it had before.'),
});

export type Person = z.infer<typeof person>;
