import { z } from 'zod';
import { id, idList } from './terms.ts';

/** Maximum number of words of a claim. */
const CLAIM_WORDS = 12;

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

const claim = z
  .string({ error: `write what the position says in at most ${CLAIM_WORDS} words` })
  .trim()
  .min(1)
  .refine((text) => wordsOf(text) <= CLAIM_WORDS, {
    error: ({ input }) =>
      `has ${wordsOf(String(input))} words: say it in at most ${CLAIM_WORDS}, and the rest in statement`,
  });

/** One answer to an issue of a debate. */
export const position = z.strictObject({
  title: z.string().trim().min(1).describe('The name people would cite it by, such as "vfio_device handle".'),
  claim: claim.optional().describe('What it says, in at most twelve words; the title stays its name.'),
  debate: id.describe('Id of the debate that it belongs to.'),
  issue: id.describe('Id of an issue of that debate.'),
  statement: z
    .string()
    .trim()
    .min(1)
    .describe('The answer in one or two sentences, as its holders would put it.'),
  concepts: idList.describe('Ids of the concepts that it rests on.'),
  supersededBy: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe('The position that took its place; those that share it out, where it was split.'),
  aliases: idList.describe('Ids it had before, the oldest first.'),
});

export type Position = z.infer<typeof position>;

/** The positions that replaced a position, in order; empty if it was not superseded. */
export function successorsOf({ supersededBy = [] }: Pick<Position, 'supersededBy'>): readonly string[] {
  return typeof supersededBy === 'string' ? [supersededBy] : supersededBy;
}
